package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.Preflight;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** A QEMU that becomes another user, and all that a supervisor does with it from then on. */
@RealQemu
class RealUserTest {
    private static final String CHANNEL =
            "<channel type='unix'><target type='virtio' name='org.example.late'/></channel>";

    private Lab lab;

    @BeforeEach
    void makeLab(RealQemuBinary qemu) throws IOException {
        assumeTrue(
                System.getProperty("user.name").equals("root"), "only root can start a QEMU that becomes another user");
        lab = makeLab(qemu.path());
    }

    Lab makeLab(Path qemu) throws IOException {
        return Lab.with(qemu);
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private Domain define(String user) {
        String withPort = lab.xml("other").replace("<serial ", "<controller type='virtio-serial'/>\n<serial ");
        return lab.open(lab.options().withUser(new QemuUser(user))).define(withPort);
    }

    /** The line of /proc/PID/status: real, effective, saved and file system id. */
    private static String ids(Domain domain, String which) throws IOException {
        Path status = Path.of("/proc", Long.toString(Lab.pid(domain)), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(which + ":"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itHasNoPrivilegeLeftAndIsCaredForAllTheSame() throws Exception {
        Domain domain = define("nobody");
        Lab.get(domain.start());
        assertEquals("Uid:\t65534\t65534\t65534\t65534", ids(domain, "Uid"));
        assertEquals("Gid:\t65534\t65534\t65534\t65534", ids(domain, "Gid"));
        assertEquals("CapEff:\t0000000000000000", ids(domain, "CapEff"));

        // a socket that it makes now
        Lab.get(lab.supervisor().hotplug().attach(domain, CHANNEL, Affects.LIVE));
        Path late = domain.liveRecord().orElseThrow().sockets().get("channel0");
        assertEquals("nobody", Files.getOwner(late).getName());

        // files that are not for it to open
        Path picture = Lab.get(domain.screenshot(lab.root().resolve("screen.png")));
        assertTrue(Files.size(picture) > 0);
        Path core = Lab.get(domain.run(JobKind.INSPECT, scope -> {
            Path file = scope.directory().newCore();
            scope.await(scope.monitor().dumpMemory(file));
            return file;
        }));
        assertTrue(Files.size(core) > 32 << 20, "the guest has 32 MiB");

        // whoever comes next
        lab.supervisor().close();
        Domain again = lab.open(lab.options()).domain("other");
        assertEquals(DomainState.RUNNING, again.state());
        Lab.get(again.stop(StopLadder.abrupt()));
        lab.assertNothingRuns(again);
    }

    @Test
    void itsGuestIsSavedAndRestoredAndIsNotMovedToAnotherProcess() throws Exception {
        Domain domain = define("nobody");
        lab.letOthersIn();
        Lab.get(domain.start());
        Preflight preflight =
                Lab.get(lab.supervisor().localMigration().preflight(domain, LocalMigrationOptions.standard()));
        assertTrue(preflight.refusals().toString().contains("runs as user nobody"), preflight.toString());
        Lab.failure(
                OperationException.class,
                lab.supervisor()
                        .localMigration()
                        .migrate(domain, LocalMigrationOptions.standard())
                        .stage());
        assertEquals(DomainState.RUNNING, domain.state());
        Lab.get(lab.supervisor()
                .saveImages()
                .managedSave(domain, SaveOptions.standard())
                .done());
        Lab.get(domain.start());
        assertEquals(DomainState.RUNNING, domain.state());
        assertEquals("Uid:\t65534\t65534\t65534\t65534", ids(domain, "Uid"));
        Lab.get(domain.stop(StopLadder.abrupt()));
    }

    @Test
    void numbersWillDoToo() throws Exception {
        Domain domain = define("65533:65532");
        Lab.get(domain.start());
        assertEquals("Uid:\t65533\t65533\t65533\t65533", ids(domain, "Uid"));
        assertEquals("Gid:\t65532\t65532\t65532\t65532", ids(domain, "Gid"));
    }

    @Test
    void theDirectoriesOnTheWayStayOurs() throws Exception {
        Domain domain = define("nobody");
        Lab.get(domain.start());
        for (Path directory : List.of(lab.root().resolve("r"), lab.run(domain))) {
            assertEquals("root", Files.getOwner(directory).getName());
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
        }
    }

    @Test
    void aUserThatIsNotThereFailsTheStartAndNothingIsLeft() throws Exception {
        Domain domain = define("qmp4j-none");
        RuntimeException refused = Lab.failure(RuntimeException.class, domain.start());
        assertTrue(String.valueOf(refused.getMessage()).contains("qmp4j-none"), refused.getMessage());
        lab.assertNothingRuns(domain);
    }
}
