package org.qmp4j.supervisor.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.cookie.CpuDifference;
import org.qmp4j.supervisor.error.CpuDifferenceException;
import org.qmp4j.supervisor.preflight.PreflightFinding.Check;
import org.qmp4j.supervisor.preflight.PreflightReport.Subject.Kind;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** What a look says before a start is what the start then meets, on a real QEMU. */
@RealQemu
class RealPreflightTest {
    private final RealQemuBinary qemu;
    private Lab lab;

    RealPreflightTest(RealQemuBinary found) {
        this.qemu = found;
    }

    @BeforeEach
    void open() throws IOException {
        lab = Lab.with(qemu.path());
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private Supervisor supervisor() {
        return lab.supervisor();
    }

    private PreflightReport xml(String xml) throws Exception {
        return Lab.get(supervisor().preflight().xml(xml));
    }

    /** The only thing of that kind that is in the way. */
    private static PreflightFinding only(PreflightReport report, Check check) {
        List<PreflightFinding> found = report.findings().stream()
                .filter(one -> one.check() == check && one.blocks())
                .toList();
        assertEquals(1, found.size(), report.toString());
        assertFalse(report.possible());
        assertFalse(found.get(0).remedy().isEmpty());
        return found.get(0);
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> all = Files.walk(lab.root())) {
            return all.filter(path -> !path.toString().contains("/cache"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aGuestThatWouldStartHasNothingInItsWayAndNothingIsMadeForTheLook() throws Exception {
        Domain domain = lab.define("well");
        List<String> before = tree();
        PreflightReport report = Lab.get(supervisor().preflight().domain(domain));
        assertTrue(report.possible(), report.toString());
        assertEquals(before, tree());
        assertEquals(Kind.DOMAIN, report.subject().kind());
        PreflightReport.Binary binary = report.binary().orElseThrow();
        assertTrue(binary.machine().startsWith("pc-i440fx-"), binary.toString());
        assertEquals("TCG", binary.accelerator());
        assertTrue(binary.commands() > 100, binary.toString());
        Lab.get(domain.start());
        CpuDifference had = supervisor().guestCpus().difference(domain).orElseThrow();
        assertEquals(had, report.cpu().orElseThrow(), "the CPU that it was said to get is the one that it got");
        PreflightFinding runs = only(Lab.get(supervisor().preflight().domain(domain)), Check.STATE);
        assertTrue(runs.what().contains("RUNNING"), runs.toString());
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() throws Exception {
        String xml = lab.xml("lacking")
                .replace("<interface type='user'>", "<interface type='bridge'><source bridge='br0'/>")
                .replace("<graphics", """
                        <interface type='ethernet'><target dev='nosuchtap' managed='no'/></interface>
                        <hostdev mode='subsystem' type='pci' managed='no'><source>
                          <address domain='0xfffe' bus='0xff' slot='0x1f' function='0x7'/></source></hostdev>
                        <disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
                          <source file='/nowhere/at/all.qcow2'/><target dev='vdc' bus='virtio'/></disk>
                        <graphics""")
                .replace("<os>", "<os><loader readonly='yes' type='rom'>/nowhere/bios.bin</loader>");
        PreflightReport report = xml(xml);
        assertTrue(only(report, Check.HOSTDEV).what().contains("fffe:ff:1f.7"));
        PreflightFinding disk = only(report, Check.DISK);
        assertEquals("/domain/devices/disk[target/@dev='vdc']", disk.where());
        assertTrue(disk.what().contains("/nowhere/at/all.qcow2"), disk.what());
        assertTrue(only(report, Check.FIRMWARE).what().contains("/nowhere/bios.bin"));
        Set<String> networks = report.findings().stream()
                .filter(one -> one.check() == Check.NETWORK)
                .map(PreflightFinding::where)
                .collect(Collectors.toSet());
        assertEquals(2, networks.size(), report.toString());
        assertTrue(networks.contains("/domain/devices/interface[2]/target/@dev"), networks.toString());
    }

    @Test
    void aMachineAndABinaryThatAreNotThereAreNamed() throws Exception {
        String machine = xml(lab.xml("old").replace("machine='pc'", "machine='pc-i440fx-1.0'"))
                .toString();
        assertTrue(machine.contains("no machine type pc-i440fx-1.0"), machine);
        PreflightReport none = xml(lab.xml("none").replace(qemu.path().toString(), "/nowhere/qemu"));
        assertTrue(only(none, Check.EMULATOR).what().contains("/nowhere/qemu"), none.toString());
    }

    @Test
    void aGuestThatIsLargerThanTheHostIsRefused() throws Exception {
        PreflightReport report = xml(lab.xml("huge").replace("<memory unit='MiB'>32", "<memory unit='TiB'>60"));
        assertTrue(only(report, Check.MEMORY).what().contains("MiB in all"), report.toString());
    }

    @Test
    void anImageThatAnotherGuestWritesToIsInUse() throws Exception {
        Domain first = lab.define("first");
        Lab.get(first.start());
        PreflightReport report = xml(lab.xml("second"));
        PreflightFinding used = only(report, Check.DISK);
        assertTrue(
                used.what().contains("is in use") && used.what().contains(Long.toString(Lab.pid(first))), used.what());
        Lab.get(first.stop(StopLadder.abrupt()));
        assertTrue(xml(lab.xml("second")).possible());
    }

    @Test
    void aFeatureThatMustBeThereAndCannotIsMissing() throws Exception {
        String xml = lab.xml("picky").replace("<features>", """
                <cpu mode='custom' match='exact' check='full'><model>qemu64</model>
                  <feature policy='require' name='pcid'/><feature policy='require' name='invtsc'/></cpu>
                <features>""");
        PreflightReport report = xml(xml);
        CpuDifference said = report.cpu().orElseThrow();
        Domain domain = supervisor().define(xml);
        CpuDifferenceException met = Lab.failure(CpuDifferenceException.class, domain.start());
        assertEquals(met.missing(), said.missing());
        assertEquals(met.blocked(), said.blocked());
        assertTrue(only(report, Check.CPU)
                .what()
                .contains(said.missing().iterator().next()));
    }

    @Test
    void aSavedGuestIsLookedAtWithItsFile() throws Exception {
        Domain domain = lab.define("saved");
        Lab.get(domain.start());
        Path file = lab.root().resolve("a.save");
        Lab.get(supervisor()
                .saveImages()
                .save(domain, file, SaveOptions.standard())
                .done());
        assertTrue(Lab.get(supervisor().preflight().image(file)).possible());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(only(Lab.get(supervisor().preflight().image(file)), Check.IMAGE)
                .what()
                .contains("it ends before byte"));
        Files.writeString(file, "nothing");
        assertThrows(
                ExecutionException.class,
                () -> supervisor().preflight().image(file).toCompletableFuture().get());
        Lab.get(domain.start());
        Lab.get(supervisor()
                .saveImages()
                .managedSave(domain, SaveOptions.standard())
                .done());
        PreflightReport kept = Lab.get(supervisor().preflight().domain(domain));
        assertTrue(kept.possible(), kept.toString());
        assertEquals(Kind.MANAGED_SAVE, kept.subject().kind());
        Files.write(lab.root().resolve("disk.img"), new byte[4096]);
        PreflightFinding stale = only(Lab.get(supervisor().preflight().domain(domain)), Check.DISK);
        assertTrue(stale.what().contains("disk.img"), stale.what());
    }

    @Test
    void aSavedGuestWhoseCpuCannotBeHadHereIsToldWhatIsMissing() throws Exception {
        Optional<RealQemuBinary> more =
                Optional.ofNullable(System.getenv("QMP4J_QEMU_MORE")).flatMap(path -> RealQemuBinary.at(Path.of(path)));
        assumeTrue(more.isPresent(), "QMP4J_QEMU_MORE names no QEMU");
        String newer = more.orElseThrow().path().toString();
        Domain domain = supervisor()
                .define(lab.xml("carried")
                        .replace(qemu.path().toString(), newer)
                        .replace("machine='pc'", "machine='pc-i440fx-7.2'")
                        .replace("<features>", "<cpu mode='maximum' check='none'/><features>"));
        Lab.get(domain.start());
        Path file = lab.root().resolve("b.save");
        Lab.get(supervisor()
                .saveImages()
                .save(domain, file, SaveOptions.standard())
                .done());
        assertTrue(Lab.get(supervisor().preflight().image(file)).possible());
        String xml = supervisor().saveImages().read(file).xml();
        supervisor().saveImages().define(file, xml.replace(newer, qemu.path().toString()), null);
        PreflightReport report = Lab.get(supervisor().preflight().image(file));
        CpuDifference said = report.cpu().orElseThrow();
        assertFalse(said.missing().isEmpty(), report.toString());
        assertTrue(only(report, Check.CPU).what().contains("missing"));
        CpuDifferenceException met = Lab.failure(
                CpuDifferenceException.class, supervisor().saveImages().restore(file, null, progress -> {}));
        assertEquals(met.missing(), said.missing());
        assertEquals(met.extra(), said.extra());
    }
}
