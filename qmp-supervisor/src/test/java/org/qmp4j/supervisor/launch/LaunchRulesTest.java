package org.qmp4j.supervisor.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.Schemas;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MacAddress;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.genid.GenIdDecision.Verdict;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.launch.StartReason.FreshBoot;

class LaunchRulesTest {
    private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final FreshBoot FRESH =
            new FreshBoot(new GenIdDecision(Verdict.NEW, ONE, GenIdTransition.COLD_START, "it is a test"));
    private static final RunPaths PATHS = new RunPaths(Path.of("/run/x/1"));

    private static QemuCapabilities capabilities(QemuSchema schema, boolean kvm) {
        return new QemuCapabilities(
                "7.1.9", schema, false, kvm, "why", Map.of("pc", "pc-i440fx-7.2"), Set.of(), Set.of());
    }

    private static LaunchPlan plan(String type, String inside, QemuCapabilities capabilities) {
        return plan(type, inside, capabilities, PATHS);
    }

    private static LaunchPlan plan(String type, String inside, QemuCapabilities capabilities, RunPaths paths) {
        DomainDef domain = new DomainXmlReader()
                .read("<domain type='" + type + "'><name>a</name><uuid>" + ONE + "</uuid><memory>1025</memory>"
                        + "<os><type machine='pc'>hvm</type></os>" + inside
                        + "<devices><emulator>/q</emulator><graphics type='vnc'><listen type='socket'/></graphics>"
                        + "<interface type='user'/></devices></domain>");
        LaunchSources sources = new LaunchSources(() -> new MacAddress("52:54:00:00:00:09"));
        return new LaunchPlanner(capabilities, sources).plan(domain, FRESH, paths);
    }

    @Test
    void aSourceThatHasNoOtherAddressForAnotherCardIsSaidToHaveNoMore() {
        DomainDef domain = new DomainXmlReader()
                .read("<domain type='qemu'><name>a</name><uuid>" + ONE + "</uuid><memory>1025</memory>"
                        + "<os><type machine='pc'>hvm</type></os><devices><emulator>/q</emulator>"
                        + "<interface type='user'/><interface type='user'/></devices></domain>");
        MacAddress same = new MacAddress("52:54:00:00:00:09");
        LaunchPlanner planner = new LaunchPlanner(capabilities(Schemas.V7_2, true), new LaunchSources(() -> same));
        assertThrows(IllegalStateException.class, () -> planner.plan(domain, FRESH, new RunPaths(Path.of("/r"))));
    }

    @Test
    void decidesFromCapabilitiesAlone() {
        LaunchPlan plan = plan("kvm", "<genid/>", capabilities(Schemas.V7_2, true));
        assertEquals(Accelerator.KVM, plan.accelerator().accelerator());
        assertEquals("pc-i440fx-7.2", plan.machine());
        assertEquals(2048, plan.memory().kib());
        assertEquals(ONE, plan.genid().guid());
        assertTrue(plan.devices().storage().rawFormatNodes());
        assertEquals(false, plan.confinement().sandbox());
        assertEquals(
                "VGA",
                String.valueOf(
                        plan.devices().devices().of(VideoDef.class).get(0).model()),
                "this QEMU has no cirrus");
        assertEquals(
                "52:54:00:00:00:09",
                plan.devices().devices().interfaces().get(0).mac().text());
        assertEquals(Path.of("/run/x/1/vnc.sock"), plan.devices().vncSocket());
    }

    @Test
    void fallsBackToTcgAndSaysSo() {
        LaunchPlan plan = plan("kvm", "", capabilities(Schemas.V10_0, false));
        assertEquals(Accelerator.TCG, plan.accelerator().accelerator());
        assertTrue(
                plan.accelerator().reason().contains("why"), plan.accelerator().reason());
        assertEquals(false, plan.devices().storage().rawFormatNodes());
        assertEquals(
                Accelerator.TCG,
                plan("qemu", "", capabilities(Schemas.V10_0, true))
                        .accelerator()
                        .accelerator());
    }

    @Test
    void refusesWhatThisQemuCannotDo() {
        UnsupportedConfigurationException cpu = assertThrows(
                UnsupportedConfigurationException.class,
                () -> plan("kvm", "<cpu mode='host-passthrough'/>", capabilities(Schemas.V10_0, false)));
        assertEquals("/domain/cpu/@mode", cpu.element());
        assertTrue(cpu.reason().contains("needs KVM"), cpu.reason());
        assertEquals(0, cpu.line());
        UnsupportedConfigurationException old = assertThrows(
                UnsupportedConfigurationException.class,
                () -> plan("kvm", "", capabilities(QemuSchema.of(Schemas.POOR), true)));
        assertEquals("/domain/devices/emulator", old.element());
        assertTrue(
                old.reason()
                        .startsWith(
                                "/q, QEMU 7.1.9, lacks what is needed here: -object that takes JSON (seen by object-add{"),
                old.reason());
        assertTrue(
                old.reason().contains("device_add@json-cli-hotplug")
                        && old.reason().contains("netdev_add{stream}"),
                old.reason());
    }

    @Test
    void aPlanNeedsItsUuidAndItsEmulator() {
        DomainDef domain = new DomainXmlReader()
                .read(
                        "<domain type='qemu'><name>a</name><memory>1025</memory><os><type>hvm</type></os><devices/></domain>");
        LaunchPlanner planner =
                new LaunchPlanner(capabilities(Schemas.V10_0, false), new LaunchSources(() -> new MacAddress("")));
        assertThrows(IllegalArgumentException.class, () -> planner.plan(domain, FRESH, PATHS));
        assertThrows(IllegalArgumentException.class, () -> planner.plan(domain.withUuid(ONE), FRESH, PATHS));
        LaunchPlan plan = planner.plan(domain.withUuid(ONE).withEmulator("/q"), FRESH, PATHS);
        assertEquals("/q", plan.emulator());
    }

    @Test
    void socketPathsFitIntoTheKernelsStructure() {
        Path fits = Path.of("/" + "x".repeat(107 - 1 - "/qmp.sock".length()));
        assertEquals(107, new RunPaths(fits).qmpSocket().toString().length());
        UnsupportedConfigurationException tooLong = assertThrows(
                UnsupportedConfigurationException.class, () -> new RunPaths(Path.of(fits + "x")).qmpSocket());
        assertTrue(tooLong.getMessage().contains("108 bytes"), tooLong.getMessage());
        // bytes count, not characters
        assertThrows(
                UnsupportedConfigurationException.class, () -> new RunPaths(Path.of("/" + "é".repeat(50))).qmpSocket());
        assertThrows(IllegalArgumentException.class, () -> new RunPaths(Path.of("relative")));
    }

    @Test
    void memoryIsAFileThatOthersShareUnlessTheDefinitionSaysWhatItIs() {
        RunPaths shared = new RunPaths(Path.of("/run/x/1"), Path.of("/shm/x"));
        BackendPlan main = plan("qemu", "", capabilities(Schemas.V7_2, false), shared)
                .memory()
                .backend();
        assertEquals(BackendPlan.Kind.FILE, main.kind());
        assertEquals("/shm/x/pc.ram.memory", main.path());
        assertEquals(true, main.share());
        BackendPlan own = plan(
                        "qemu",
                        "<memoryBacking><source type='memfd'/></memoryBacking>",
                        capabilities(Schemas.V7_2, false),
                        shared)
                .memory()
                .backend();
        assertEquals(BackendPlan.Kind.MEMFD, own.kind());
        BackendPlan stated = plan(
                        "qemu",
                        "<memoryBacking><source type='file'/><access mode='private'/></memoryBacking>",
                        capabilities(Schemas.V7_2, false),
                        shared)
                .memory()
                .backend();
        assertEquals(false, stated.share());
        assertEquals(
                BackendPlan.Kind.RAM,
                plan("qemu", "", capabilities(Schemas.V7_2, false))
                        .memory()
                        .backend()
                        .kind());
    }
}
