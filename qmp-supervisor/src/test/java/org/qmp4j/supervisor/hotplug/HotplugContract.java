package org.qmp4j.supervisor.hotplug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.IoLimit;
import org.qmp4j.supervisor.domain.VcpusDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** What a guest has, changed while it runs. Its guest runs no system: it lets go of nothing by itself, but for what QEMU takes. */
abstract class HotplugContract {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(60);

    private @Nullable Lab made;
    Domain domain;

    abstract Lab makeLab() throws IOException;

    /** Made when first asked for. */
    Lab lab() throws IOException {
        Lab lab = made == null ? makeLab() : made;
        made = lab;
        return lab;
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (made != null) {
            made.close();
        }
    }

    Hotplug hotplug() throws IOException {
        return lab().supervisor().hotplug();
    }

    String xml() throws IOException {
        return Guests.xml(lab(), "pc");
    }

    void start(String xml) throws Exception {
        domain = lab().supervisor().define(xml);
        Lab.get(domain.startPaused());
    }

    String disk(String target) throws IOException {
        return Guests.disk(lab(), target, "");
    }

    JsonNode ask(String command) throws Exception {
        return Lab.get(domain.run(
                JobKind.INSPECT, scope -> scope.await(scope.monitor().execute(command, QmpJson.object()))));
    }

    /** Every name that QEMU has for something of that device. */
    List<String> known(String... words) throws Exception {
        String all = ask("query-named-block-nodes").findValuesAsText("node-name") + " "
                + ask("query-chardev").findValuesAsText("label") + " "
                + Lab.get(domain.run(
                        JobKind.INSPECT,
                        scope -> scope.await(scope.monitor().devices().ids())));
        return List.of(words).stream().filter(all::contains).toList();
    }

    String live() {
        return domain.liveXml().orElseThrow();
    }

    Domain reopened() throws IOException {
        lab().supervisor().close();
        lab().open(lab().options());
        domain = lab().supervisor().domain(domain.uuid().toString());
        return domain;
    }

    void assertNothingIsUnderWay() throws IOException {
        assertFalse(
                Files.exists(lab().state(domain).resolve("journal/hotplug.json")), "a change is under way for ever");
    }

    /** The reset comes while the job waits, past its lane. */
    <T> T whileReset(CompletionStage<T> detach) throws Exception {
        Deadline.await("the device is gone", () -> {
            Lab.resetBehindItsBack(domain);
            return detach.toCompletableFuture().isDone();
        });
        return Lab.get(detach);
    }

    @Test
    void aDiskComesAndIsWhereTheLiveDefinitionSays() throws Exception {
        start(xml());
        DomainDef live = Lab.get(hotplug().attach(domain, disk("vdb"), Affects.LIVE));
        assertEquals(live, domain.liveDefinition().orElseThrow());
        assertTrue(live().contains("<alias name='virtio-disk1'/>"), live());
        assertEquals(List.of("virtio-disk1", "libvirt-3-storage"), known("virtio-disk1", "libvirt-3-storage"));
        assertFalse(domain.inactiveXml().contains("vdb"), "only the guest was to change");
        assertNothingIsUnderWay();
        assertEquals(live, reopened().liveDefinition().orElseThrow());
        assertTrue(Lab.failure(OperationException.class, hotplug().attach(domain, disk("vdb"), Affects.LIVE))
                .getMessage()
                .contains("already"));
    }

    @Test
    void whatTheGuestDoesNotLetGoOfGoesLaterAlsoUnderAnotherSupervisor() throws Exception {
        start(xml());
        Lab.get(hotplug().attach(domain, disk("vdb"), Affects.PERSISTENT));
        assertTrue(domain.inactiveXml().contains("vdb"));
        OperationException kept =
                Lab.failure(OperationException.class, hotplug().detach(domain, disk("vdb"), Affects.PERSISTENT, SHORT));
        assertTrue(kept.getMessage().contains("has not let go of it"), kept.getMessage());
        assertNothingIsUnderWay();
        assertTrue(live().contains("vdb"));
        assertTrue(domain.inactiveXml().contains("vdb"));
        reopened();
        assertTrue(live().contains("vdb"));
        Lab.get(domain.reset());
        Deadline.await("it is gone", () -> !live().contains("vdb"));
        assertEquals(List.of(), known("virtio-disk1", "libvirt-3-storage"));
        assertTrue(domain.inactiveXml().contains("vdb"), "that failed, and was not done later");
        Lab.get(hotplug().attach(domain, disk("vdb"), Affects.LIVE));
    }

    @Test
    void whatGoesWhileNobodyLooksIsFoundGone() throws Exception {
        start(xml());
        Lab.get(hotplug().attach(domain, disk("vdb"), Affects.LIVE));
        Path socket = domain.liveRecord().orElseThrow().qmpSocket();
        lab().supervisor().close();
        // the reply to this command, not that of the negotiation before it: who leaves too early takes it away with him
        Lab.say(
                socket,
                "{\"execute\": \"device_del\", \"arguments\": {\"id\": \"virtio-disk1\"}, \"id\": \"taken\"}",
                "taken");
        Lab.say(socket, "{\"execute\": \"system_reset\"}", "DEVICE_DELETED");
        lab().open(lab().options());
        domain = lab().supervisor().domain(domain.uuid().toString());
        assertFalse(live().contains("vdb"), live());
        assertEquals(List.of(), known("virtio-disk1", "libvirt-3-storage"));
    }

    @Test
    void aDiskGoesWithAllThatItHad() throws Exception {
        start(xml());
        Lab.get(hotplug().attach(domain, disk("vdb"), Affects.PERSISTENT));
        whileReset(hotplug().detach(domain, disk("vdb"), Affects.PERSISTENT, LONG));
        assertFalse(live().contains("vdb"));
        assertFalse(domain.inactiveXml().contains("vdb"));
        assertEquals(List.of(), known("virtio-disk1", "libvirt-3-storage"));
        assertNothingIsUnderWay();
    }

    @Test
    void aFailedAttachLeavesNothing() throws Exception {
        start(xml());
        String missing = "<disk type='file'><source file='" + lab().root() + "/none'/><target dev='vdc'/></disk>";
        OperationException failure =
                Lab.failure(OperationException.class, hotplug().attach(domain, missing, Affects.PERSISTENT));
        assertTrue(failure.getMessage().contains("disk vdc"), failure.getMessage());
        String taken = Guests.disk(lab(), "vdd", "<address type='pci' slot='0x01' function='0x0'/>");
        UnsupportedConfigurationException place =
                Lab.failure(UnsupportedConfigurationException.class, hotplug().attach(domain, taken, Affects.LIVE));
        assertTrue(place.getMessage().contains("00:01.0"), place.getMessage());
        assertFalse(live().contains("vdc"));
        assertFalse(domain.inactiveXml().contains("vdc"));
        assertEquals(List.of(), known("libvirt-3-storage", "virtio-disk2"));
        assertNothingIsUnderWay();
        Lab.get(hotplug().attach(domain, disk("vdc"), Affects.LIVE));
    }

    @Test
    void aNetworkCardHasTheSameAddressInTheGuestAndInTheDefinition() throws Exception {
        start(xml());
        String card = "<interface type='user'><model type='virtio'/></interface>";
        DomainDef live = Lab.get(hotplug().attach(domain, card, Affects.PERSISTENT));
        assertEquals(2, live.devices().interfaces().size());
        String mac = String.valueOf(live.devices().interfaces().get(1).mac());
        assertEquals(
                mac,
                String.valueOf(domain.definition().devices().interfaces().get(1).mac()));
        assertFalse(mac.equals(String.valueOf(live.devices().interfaces().get(0).mac())));
        assertEquals(List.of("net1"), known("net1"));
        String same = "<interface type='user'><mac address='" + mac + "'/></interface>";
        whileReset(hotplug().detach(domain, same, Affects.PERSISTENT, LONG));
        assertEquals(List.of(), known("net1"));
        assertEquals(1, domain.definition().devices().interfaces().size());
        Lab.get(hotplug().attach(domain, card, Affects.LIVE));
    }

    @Test
    void aChannelComesWithItsSocketAndGoesWithIt() throws Exception {
        start(xml());
        Path link = lab().root().resolve("late.sock");
        String channel = "<channel type='unix'><source mode='bind' path='" + link
                + "'/><target type='virtio' name='org.late'/></channel>";
        Lab.get(hotplug().attach(domain, channel, Affects.LIVE));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(domain.liveRecord().orElseThrow().sockets().containsKey("channel0"));
        reopened();
        assertTrue(Files.exists(link.toRealPath()));
        Lab.get(hotplug().detach(domain, channel, Affects.LIVE, LONG));
        assertFalse(Files.isSymbolicLink(link));
        assertFalse(domain.liveRecord().orElseThrow().sockets().containsKey("channel0"));
        assertEquals(List.of(), known("channel0"));
        Lab.get(hotplug().attach(domain, channel, Affects.LIVE));
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab().assertNothingRuns(domain);
    }

    @Test
    void theMediumOfADriveChanges() throws Exception {
        start(xml());
        int nodes = ask("query-named-block-nodes").size();
        String other = Guests.cdrom(lab(), "b.iso");
        DomainDef live = Lab.get(hotplug().update(domain, other, Affects.PERSISTENT, false));
        assertTrue(live().contains("b.iso"), live());
        assertTrue(domain.inactiveXml().contains("b.iso"));
        assertEquals(List.of(lab().root() + "/b.iso"), medium());
        assertEquals(live, reopened().liveDefinition().orElseThrow());
        Lab.get(hotplug().update(domain, Guests.cdrom(lab(), null), Affects.LIVE, false));
        assertEquals(List.of(), medium());
        Lab.get(hotplug().update(domain, other, Affects.LIVE, false));
        assertEquals(List.of(lab().root() + "/b.iso"), medium());
        assertEquals(
                nodes, ask("query-named-block-nodes").size(), "of each medium that was there before nothing is left");
        assertTrue(Lab.failure(OperationException.class, hotplug().update(domain, disk("vda"), Affects.LIVE, false))
                .getMessage()
                .contains("only the medium"));
        assertNothingIsUnderWay();
    }

    private List<String> medium() throws Exception {
        for (JsonNode drive : ask("query-block")) {
            if (drive.path("qdev").asText().equals("ide0-1-0")) {
                return drive.path("inserted").has("file")
                        ? List.of(drive.path("inserted").path("file").asText())
                        : List.of();
            }
        }
        throw new AssertionError("the drive is gone");
    }

    @Test
    void memoryAndLimitsAreAsTheDefinitionSaysAndChange() throws Exception {
        start(xml());
        assertTrue(live().contains("<currentMemory unit='KiB'>24576</currentMemory>"), live());
        assertEquals(1000, throttle("iops_rd"));
        Lab.get(hotplug().setMemory(domain, 16384, Affects.LIVE));
        assertEquals(16384, domain.liveDefinition().orElseThrow().memory().currentKib());
        assertEquals(24576, domain.definition().memory().currentKib());
        assertTrue(Lab.failure(OperationException.class, hotplug().setMemory(domain, 1 << 20, Affects.CURRENT))
                .getMessage()
                .contains("32768"));
        Lab.get(hotplug()
                .setIoTune(domain, "vda", Map.of(IoLimit.TOTAL_IOPS_SEC, 500L), null, Affects.LIVE_AND_CONFIG));
        assertEquals(500, throttle("iops"));
        assertEquals(0, throttle("iops_rd"));
        assertTrue(domain.inactiveXml().contains("<total_iops_sec>500</total_iops_sec>"));
        assertFalse(domain.inactiveXml().contains("read_iops_sec"));
        Lab.get(hotplug().setIoTune(domain, "vda", Map.of(IoLimit.TOTAL_IOPS_SEC, 0L), null, Affects.LIVE));
        assertEquals(0, throttle("iops"));
        assertNothingIsUnderWay();
    }

    private long throttle(String name) throws Exception {
        for (JsonNode drive : ask("query-block")) {
            if (drive.path("qdev").asText().contains("virtio-disk0")) {
                return drive.path("inserted").path(name).asLong();
            }
        }
        throw new AssertionError("the disk is gone");
    }

    @Test
    void processorsComeAndThoseOfTheStartStay() throws Exception {
        start(xml());
        Lab.get(hotplug().setVcpus(domain, 3, Affects.LIVE, LONG));
        assertEquals(new VcpusDef(3, 3), domain.liveDefinition().orElseThrow().vcpus());
        assertEquals(new VcpusDef(3, 1), domain.definition().vcpus());
        assertEquals(3, ask("query-cpus-fast").size());
        assertEquals(List.of("vcpu1", "vcpu2"), known("vcpu1", "vcpu2"));
        OperationException none =
                Lab.failure(OperationException.class, hotplug().setVcpus(domain, 2, Affects.LIVE_AND_CONFIG, SHORT));
        assertTrue(none.getMessage().contains("vcpu2"), none.getMessage());
        assertEquals(3, reopened().liveDefinition().orElseThrow().vcpus().current());
        assertEquals(new VcpusDef(3, 1), domain.definition().vcpus());
        assertTrue(Lab.failure(OperationException.class, hotplug().setVcpus(domain, 4, Affects.LIVE, SHORT))
                .getMessage()
                .contains("1 to 3"));
        Lab.get(hotplug().setMaximumVcpus(domain, 2));
        assertEquals(new VcpusDef(2, 1), domain.definition().vcpus());
        assertNothingIsUnderWay();
    }

    @Test
    void onAQ35ADeviceNeedsARootPort() throws Exception {
        start(Guests.xml(lab(), "q35"));
        String live = domain.liveXml().orElseThrow();
        assertTrue(live.contains("model='pcie-root-port'"), live);
        Lab.get(hotplug().attach(domain, disk("vdb"), Affects.LIVE));
        assertEquals(List.of("virtio-disk1"), known("virtio-disk1"));
        UnsupportedConfigurationException full = Lab.failure(
                UnsupportedConfigurationException.class, hotplug().attach(domain, disk("vdc"), Affects.LIVE));
        assertTrue(full.getMessage().contains("pcie-root-port"), full.getMessage());
        assertNothingIsUnderWay();
    }

    @Test
    void whatCannotBePluggedIsRefusedWithItsReason() throws Exception {
        start(xml().replaceAll("<controller type='virtio-serial'[^>]*/>", ""));
        String ide = disk("vdb").replace("dev='vdb' bus='virtio'", "dev='hdb' bus='ide'");
        assertTrue(Lab.failure(OperationException.class, hotplug().attach(domain, ide, Affects.LIVE))
                .getMessage()
                .contains("bus 'ide'"));
        String channel = "<channel type='unix'><target type='virtio' name='x'/></channel>";
        assertTrue(Lab.failure(OperationException.class, hotplug().attach(domain, channel, Affects.LIVE))
                .getMessage()
                .contains("virtio-serial"));
        Lab.get(hotplug().attach(domain, ide, Affects.CONFIG));
        assertTrue(domain.inactiveXml().contains("hdb"));
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.failure(DomainStateException.class, hotplug().attach(domain, disk("vdc"), Affects.LIVE));
        Lab.get(hotplug().attach(domain, disk("vdc"), Affects.CURRENT));
        Lab.get(hotplug().detach(domain, ide, Affects.PERSISTENT, SHORT));
        assertFalse(domain.inactiveXml().contains("hdb"));
        assertTrue(domain.inactiveXml().contains("vdc"));
        Lab.get(domain.startPaused());
        assertTrue(live().contains("vdc"));
    }
}
