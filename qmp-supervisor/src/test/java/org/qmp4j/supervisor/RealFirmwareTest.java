package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.FirmwareDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.error.WouldBeLostException;
import org.qmp4j.supervisor.livemigration.LiveMigrationOptions;
import org.qmp4j.supervisor.livemigration.TwoRoots;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** UEFI that is looked for on the host: chosen once, with variables that are the guest's own. */
@RealQemu
class RealFirmwareTest {
    private static final Path DESCRIPTORS = Path.of("/usr/share/qemu/firmware");

    private Lab lab;

    @BeforeEach
    void prepare(RealQemuBinary qemu) throws IOException {
        assumeTrue(
                Files.isDirectory(DESCRIPTORS) && Files.isDirectory(Path.of("/usr/share/OVMF")),
                "there is no UEFI firmware on this host: install ovmf");
        lab = Lab.with(qemu.path());
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    /** It is there sooner than one with secure boot. */
    private static final String PLAIN = "<firmware><feature enabled='no' name='secure-boot'/></firmware>";

    private Domain define(String inside) throws IOException {
        return lab.supervisor()
                .define(lab.xml("uefi")
                        .replace("machine='pc'", "machine='q35'")
                        .replace("bus='ide'", "bus='sata'")
                        .replace("hda", "sda")
                        .replaceFirst("<memory.*</memory>", "<memory unit='MiB'>128</memory>")
                        .replace("<os>", "<os firmware='efi'>")
                        .replace("</os>", inside + "</os>"));
    }

    private Path variables(Domain domain) {
        return lab.state(domain).resolve("nvram.fd");
    }

    private static Path template(Domain domain) {
        return Path.of(
                String.valueOf(domain.definition().os().firmware().nvram().template()));
    }

    private void untilItsFirmwareHasWritten(Domain domain, byte[] before) throws Exception {
        Deadline.await(
                "the firmware keeps a variable", () -> !Arrays.equals(before, Files.readAllBytes(variables(domain))));
    }

    @Test
    void itsVariablesAreMadeOnceAndStayItsOwn() throws Exception {
        Domain domain = define("");
        FirmwareDef chosen = domain.definition().os().firmware();
        assertTrue(Files.exists(Path.of(chosen.loader().path())), domain.inactiveXml());
        assertTrue(Lab.get(lab.supervisor().preflight().domain(domain)).possible());
        assertFalse(Files.exists(variables(domain)), "nothing is made before it is needed");
        Lab.get(domain.start());
        assertTrue(String.join(" ", domain.liveRecord().orElseThrow().argv())
                .contains(variables(domain).toString()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(variables(domain))));
        untilItsFirmwareHasWritten(domain, Files.readAllBytes(template(domain)));
        Lab.get(lab.supervisor().rename(domain, "renamed"));
        Lab.get(lab.supervisor()
                .localMigration()
                .migrate(domain, LocalMigrationOptions.standard())
                .stage());
        assertEquals(DomainState.RUNNING, domain.state());
        Lab.get(domain.suspend());
        Lab.get(domain.stop(StopLadder.abrupt()));
        byte[] kept = Files.readAllBytes(variables(domain));
        assertFalse(Arrays.equals(Files.readAllBytes(template(domain)), kept));
        assertEquals(chosen, domain.definition().os().firmware());
        Lab.get(domain.startPaused());
        assertArrayEquals(kept, Files.readAllBytes(variables(domain)), "a later start makes nothing");
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertEquals(
                List.of("nvram"),
                assertThrows(WouldBeLostException.class, () -> lab.supervisor().undefine(domain))
                        .lost());
        assertTrue(Files.exists(variables(domain)));
        lab.supervisor().undefine(domain, Set.of(UndefineFlag.NVRAM));
        assertFalse(Files.exists(lab.state(domain)));
    }

    private void save(Domain domain) throws Exception {
        Lab.get(lab.supervisor()
                .saveImages()
                .managedSave(domain, SaveOptions.standard())
                .done());
    }

    /** Flash that is written to loses bits, and gets none back: a guest that goes on may have written more in the meantime. */
    private static boolean hasWritten(byte[] before, byte[] kept, byte[] there) {
        return there.length == kept.length
                && IntStream.range(0, kept.length)
                        .filter(i -> kept[i] != before[i])
                        .allMatch(i -> (there[i] & ~kept[i]) == 0);
    }

    @Test
    void theyGoAlongToAnotherRoot() throws Exception {
        TwoRoots roots = new TwoRoots(lab);
        try {
            Domain domain = define(PLAIN);
            Lab.get(domain.start());
            untilItsFirmwareHasWritten(domain, Files.readAllBytes(template(domain)));
            Lab.get(domain.suspend());
            Lab.get(roots.here()
                    .liveMigrations()
                    .migrate(
                            domain,
                            roots.there().liveMigrations().destination(),
                            roots.arrival(domain).kept(),
                            LiveMigrationOptions.STANDARD)
                    .stage());
            Domain copy = roots.there().domain("uefi");
            Path there = lab.root().resolve("b/s/domains/" + copy.uuid() + "/nvram.fd");
            byte[] kept = Files.readAllBytes(variables(domain));
            Lab.get(copy.resume());
            byte[] before = Files.readAllBytes(template(domain));
            Deadline.await("what was written here is there", () -> hasWritten(before, kept, Files.readAllBytes(there)));
            Lab.get(copy.stop(StopLadder.abrupt()));
        } finally {
            lab = null;
            roots.close();
        }
    }

    @Test
    void anotherUserWritesThem() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can make a process of another user");
        lab.supervisor().close();
        lab.open(lab.options().withUser(new QemuUser("nobody")));
        lab.letOthersIn();
        Domain domain = define(PLAIN);
        Lab.get(domain.start());
        untilItsFirmwareHasWritten(domain, Files.readAllBytes(template(domain)));
        save(domain);
        Lab.get(domain.start());
        byte[] before = Files.readAllBytes(variables(domain));
        Lab.get(domain.reset());
        untilItsFirmwareHasWritten(domain, before);
        Lab.get(domain.stop(StopLadder.abrupt()));
    }

    @Test
    void aSavedGuestGoesOnWithThem() throws Exception {
        Domain domain = define(PLAIN);
        Lab.get(domain.start());
        untilItsFirmwareHasWritten(domain, Files.readAllBytes(template(domain)));
        save(domain);
        Lab.get(domain.start());
        assertEquals(DomainState.RUNNING, domain.state());
        Lab.get(domain.stop(StopLadder.abrupt()));
    }

    @Test
    void whatThereIsNothingToMakeOfIsRefusedAndLeavesNothing() throws Exception {
        Path stated = lab.root().resolve("mine_VARS.fd");
        Domain domain = define("<nvram>" + stated + "</nvram>");
        String old = domain.inactiveXml().replaceAll("template='[^']*' ", "template='/none/of/it' ");
        Lab.get(lab.supervisor().redefine(domain, old));
        assertFalse(Lab.get(lab.supervisor().preflight().domain(domain)).possible());
        UnsupportedConfigurationException refusal =
                Lab.failure(UnsupportedConfigurationException.class, domain.startPaused());
        assertTrue(refusal.getMessage().contains("/none/of/it cannot be read"), refusal.getMessage());
        assertFalse(Files.exists(stated));
        assertEquals(DomainState.STOPPED, domain.state());
        Files.copy(Path.of("/usr/share/OVMF/OVMF_VARS_4M.fd"), stated);
        Lab.get(domain.startPaused());
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab.supervisor().undefine(domain);
        assertTrue(Files.exists(stated), "a file that it names is not ours");
    }

    @Test
    void aStartThatFailsLeavesNoVariables() throws Exception {
        Domain domain = define("");
        Lab.get(lab.supervisor().redefine(domain, domain.inactiveXml().replace("OVMF_CODE", "OVMF_NONE")));
        Lab.failure(Exception.class, domain.startPaused());
        assertFalse(Files.exists(variables(domain)));
        assertEquals(DomainState.STOPPED, domain.state());
    }
}
