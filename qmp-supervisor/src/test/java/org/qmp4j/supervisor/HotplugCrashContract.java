package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.IoLimit;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.hotplug.Guests;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * A supervisor's JVM is killed at every step of every change of a guest that runs. The next one finds QEMU, the live definition
 * and the definition in agreement, and can go on.
 */
abstract class HotplugCrashContract {
    abstract Lab makeLab() throws IOException;

    private Lab prepared() throws IOException {
        Lab lab = makeLab();
        List.of("vdb.img", "vdc.img", "b.iso").forEach(name -> Guests.image(lab, name));
        return lab;
    }

    @TestFactory
    Stream<DynamicTest> allAgreesWhereverItDies() throws Exception {
        CrashPlaces places = CrashPlaces.of(prepared(), (lab, passed) -> {
                    lab.open(lab.options().withFaultPoint(passed));
                    CrashingSupervisor.change(lab.supervisor(), Guests.xml(lab, "pc"), lab.root());
                })
                .with(List.of(
                        "hotplug/intended",
                        "hotplug/backed",
                        "hotplug/plugged",
                        "hotplug/opened",
                        "hotplug/emptied",
                        "hotplug/inserted",
                        "hotplug/cpu-plugged",
                        "hotplug/said",
                        "hotplug/released",
                        "hotplug/cleared",
                        "hotplug/kept",
                        "hotplug/redefined"));
        return places.deaths(places.like("hotplug/(?!(before-intended|end)$).*"), getClass(), this::dieAndGoOn);
    }

    private void dieAndGoOn(int number, String place) throws Exception {
        Lab lab = prepared();
        try {
            Files.writeString(lab.root().resolve("domain.xml"), Guests.xml(lab, "pc"));
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, "changes", Integer.toString(number)));
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("changing");
            assertEquals(DomainState.PAUSED, domain.state(), domain.reason());
            assertFalse(Files.exists(lab.state(domain).resolve("journal/hotplug.json")), "under way for ever");
            agree(lab, domain);
            Lab.get(lab.supervisor().hotplug().attach(domain, Guests.disk(lab, "vdc"), Affects.LIVE));
            Lab.get(domain.stop(StopLadder.abrupt()));
            lab.assertNothingRuns(domain);
            Lab.get(domain.startPaused());
        } finally {
            lab.close();
        }
    }

    private static JsonNode ask(Domain domain, String command) throws Exception {
        return Lab.get(domain.run(
                JobKind.INSPECT, scope -> scope.await(scope.monitor().execute(command, QmpJson.object()))));
    }

    private static void agree(Lab lab, Domain domain) throws Exception {
        DomainDef live = domain.liveDefinition().orElseThrow();
        DomainDef asked = domain.definition();
        Set<String> ids = Lab.get(domain.run(
                JobKind.INSPECT, scope -> scope.await(scope.monitor().devices().ids())));
        Set<Integer> nodes = new TreeSet<>();
        for (String name : ask(domain, "query-named-block-nodes").findValuesAsText("node-name")) {
            if (name.startsWith("libvirt-")) {
                nodes.add(Integer.parseInt(name.split("-", -1)[1]));
            }
        }
        Set<Integer> kept = new TreeSet<>();
        for (DiskDef disk : live.devices().disks()) {
            assertTrue(ids.contains(disk.placement().alias()), disk + " " + ids);
            if (disk.node() != null) {
                kept.add(disk.node());
            }
        }
        assertEquals(kept, nodes, "a medium without a drive, or the other way round");
        assertEquals(targets(asked), targets(live));
        assertEquals(media(asked), media(live));
        List<String> chardevs = ask(domain, "query-chardev").findValuesAsText("label");
        List<ChannelDef> channels = live.devices().channels();
        assertEquals(asked.devices().channels().size(), channels.size());
        assertEquals(!channels.isEmpty(), ids.contains("channel0"));
        assertEquals(!channels.isEmpty(), chardevs.contains("charchannel0"));
        assertEquals(!channels.isEmpty(), Files.isSymbolicLink(lab.root().resolve("late.sock")));
        assertEquals(live.vcpus().current(), ask(domain, "query-cpus-fast").size());
        assertEquals(asked.memory(), live.memory());
        for (JsonNode drive : ask(domain, "query-block")) {
            if (drive.path("qdev").asText().contains("virtio-disk")) {
                boolean first = drive.path("qdev").asText().contains("virtio-disk0");
                long iops = drive.path("inserted").path("iops").asLong();
                long limit = live.devices().disks().stream()
                        .filter(disk -> drive.path("qdev")
                                .asText()
                                .contains(String.valueOf(disk.placement().alias())))
                        .mapToLong(disk -> disk.iotune().of(IoLimit.TOTAL_IOPS_SEC))
                        .sum();
                assertEquals(limit, iops, first ? "the first disk" : "the second disk");
            } else {
                assertFalse(drive.path("tray_open").asBoolean(), "the tray is open still");
            }
        }
    }

    private static List<String> targets(DomainDef domain) {
        return domain.devices().disks().stream()
                .map(disk -> disk.target().dev())
                .sorted()
                .toList();
    }

    private static Set<String> media(DomainDef domain) {
        Set<String> media = new TreeSet<>();
        domain.devices().disks().forEach(disk -> media.add(String.valueOf(disk.source())));
        return media;
    }
}
