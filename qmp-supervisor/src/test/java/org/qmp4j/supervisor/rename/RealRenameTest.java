package org.qmp4j.supervisor.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.checkpoint.Deletion;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** What a real QEMU makes of names. */
@RealQemu
class RealRenameTest {
    private Lab lab;

    @BeforeEach
    void makeLab(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(qemu.path());
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private static String nameOption(Domain domain) throws Exception {
        String line =
                Files.readString(Path.of("/proc", Long.toString(Lab.pid(domain)), "cmdline"), StandardCharsets.UTF_8);
        List<String> argv = List.of(line.split("\0", -1));
        return argv.get(argv.indexOf("-name") + 1);
    }

    @Test
    void aRunningGuestGoesOnAndPsShowsTheOldNameUntilTheNextStart() throws Exception {
        Domain domain = lab.define("before");
        Lab.get(domain.start());
        long pid = Lab.pid(domain);
        Path serial = domain.serialSocket(0).orElseThrow();
        Lab.get(lab.supervisor().rename(domain, "after"));
        Lab.readUntil(serial, "heartbeat");
        assertEquals("guest=before,debug-threads=on", nameOption(domain));
        lab.supervisor().close();
        lab.open(lab.options());
        Domain found = lab.supervisor().domain("after");
        assertEquals(DomainState.RUNNING, found.state());
        assertEquals(pid, Lab.pid(found));
        Lab.get(found.stop(StopLadder.abrupt()));
        Lab.get(found.start());
        assertEquals("guest=after,debug-threads=on", nameOption(found));
    }

    @Test
    void qemuTakesNamesOfAllSorts() throws Exception {
        Domain domain = lab.define("plain");
        for (String name : List.of("-a,b=c,,d", "😀 " + "é".repeat(97), "l" + "é".repeat(500))) {
            Lab.get(lab.supervisor().rename(domain, name));
            Lab.get(domain.start());
            String option = nameOption(domain);
            assertEquals("guest=" + name.replace(",", ",,") + ",debug-threads=on", option);
            assertTrue(domain.state() == DomainState.RUNNING);
            Lab.get(domain.stop(StopLadder.abrupt()));
        }
    }

    /** Also what texts that were written before say its name was. */
    @Test
    void whatIsKeptOfItStaysItsOwnUnderAnotherName() throws Exception {
        Domain domain = lab.supervisor().define(Saved.xml(lab));
        Lab.get(domain.setAutostart(true));
        Lab.get(domain.start());
        Lab.get(lab.supervisor()
                .snapshots()
                .create(domain, SnapshotDef.named("first", null), SnapshotOptions.STANDARD));
        Lab.get(lab.supervisor().checkpoints().create(domain, Saved.named("since")));
        Lab.get(lab.supervisor().rename(domain, "renamed while it runs"));
        Lab.get(lab.supervisor()
                .saveImages()
                .managedSave(domain, SaveOptions.standard())
                .done());
        Lab.get(lab.supervisor().rename(domain, "renamed while it is saved"));

        lab.supervisor().close();
        lab.open(lab.options());
        Domain found = lab.supervisor().domain("renamed while it is saved");
        assertEquals(domain.uuid(), found.uuid());
        assertTrue(found.autostart());
        assertTrue(lab.supervisor().saveImages().hasManagedSave(found));
        assertEquals(
                List.of("first"),
                Lab.get(lab.supervisor().snapshots().list(found)).stream()
                        .map(SnapshotDef::name)
                        .toList());
        assertEquals(
                List.of("since"),
                Lab.get(lab.supervisor().checkpoints().list(found)).all().stream()
                        .map(Checkpoint::name)
                        .toList());
        assertEquals(DomainState.RUNNING, resumed(found));
        assertEquals("guest=renamed while it is saved,debug-threads=on", nameOption(found));
        Verification verified = Lab.get(lab.supervisor().checkpoints().verify(found));
        assertTrue(verified.isClean(), verified.toString());
        Lab.get(lab.supervisor().snapshots().forget(found, "first"));
        Lab.get(lab.supervisor().checkpoints().delete(found, "since", Deletion.ONE));
        Lab.get(found.stop(StopLadder.abrupt()));
        lab.supervisor().undefine(found);
        assertTrue(lab.supervisor().domains().isEmpty());
    }

    /** From where its state was kept, not from the start. */
    private DomainState resumed(Domain domain) throws Exception {
        lab.supervisor()
                .autostart()
                .values()
                .forEach(start -> start.toCompletableFuture().join());
        assertFalse(lab.supervisor().saveImages().hasManagedSave(domain), "its state was not taken up");
        return domain.state();
    }
}
