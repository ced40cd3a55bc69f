package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** What a guest sees is decided when it is defined, and no device of it moves by itself afterwards. */
abstract class LayoutContract {
    private static final String ADDRESS = "<address type='pci'";

    private @Nullable Lab made;

    abstract Lab makeLab() throws IOException;

    private Lab lab() throws IOException {
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

    private String xml(String... more) throws IOException {
        return lab().xml("laid")
                .replace("machine='pc'", "machine='q35'")
                .replace("bus='ide'", "bus='sata'")
                .replace("hda", "sda")
                .replace("<serial", String.join("", more) + "<serial");
    }

    private String disk(String target) throws IOException {
        Path file = lab().root().resolve(target + ".img");
        Files.write(file, new byte[1 << 20]);
        return "<disk type='file' device='disk'><source file='" + file + "'/><target dev='" + target
                + "' bus='virtio'/></disk>";
    }

    private static String card() {
        return "<interface type='user'><model type='virtio'/></interface>";
    }

    /** Every device that the guest has a name for, with its place. */
    private static Map<String, String> places(DomainDef domain) {
        Map<String, String> places = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (DeviceDef device : domain.devices().all()) {
            String kind = device.kind().name();
            int number = counts.merge(kind, 1, Integer::sum);
            places.put(kind + number, String.valueOf(device.placement().address()));
        }
        return places;
    }

    private static List<String> devices(Domain domain) {
        List<String> argv = domain.liveRecord().orElseThrow().argv();
        List<String> devices = new ArrayList<>();
        for (int i = 1; i < argv.size(); i++) {
            if (argv.get(i - 1).equals("-device")) {
                devices.add(argv.get(i));
            }
        }
        return devices;
    }

    private static void stop(Domain domain) throws Exception {
        Lab.get(domain.stop(StopLadder.abrupt()));
    }

    @Test
    void aDefinitionIsKeptWithAllThatItsGuestSees() throws Exception {
        Domain domain = lab().supervisor().define(xml());
        String kept = domain.inactiveXml();
        String plain = lab().define("plain").inactiveXml();
        assertTrue(plain.contains("machine='pc-i440fx-"), plain);
        for (String part :
                List.of("model='pcie-root-port'", "<mac address=", "<memballoon", ">qemu64</model>", ADDRESS)) {
            assertTrue(kept.contains(part), part + " is not kept: " + kept);
        }
        assertFalse(kept.contains("<alias"), kept);
        assertEquals(kept, Files.readString(lab().state(domain).resolve("domain.xml")));
        Lab.get(domain.startPaused());
        assertEquals(places(domain.definition()), places(domain.liveDefinition().orElseThrow()));
        assertEquals(kept, domain.inactiveXml());
        stop(domain);
        assertEquals(kept, domain.inactiveXml());
    }

    @Test
    void noDeviceMovesWhenTheDefinitionGetsMore() throws Exception {
        Domain domain = lab().supervisor().define(xml(disk("vdb"), card()));
        Lab.get(domain.startPaused());
        List<String> before = devices(domain);
        stop(domain);
        // each would come before the others if they were laid out anew
        String more = domain.inactiveXml()
                .replaceFirst("</disk>", "</disk>" + disk("vda"))
                .replaceFirst("<interface", card() + "<interface");
        Lab.get(lab().supervisor().redefine(domain, more));
        Lab.get(domain.startPaused());
        List<String> after = devices(domain);
        assertTrue(after.size() >= before.size() + 2, after.toString());
        assertEquals(
                bare(before),
                bare(after).stream().filter(bare(before)::contains).toList());
        assertEquals(
                domain.definition().devices().interfaces().size(),
                domain.definition().devices().interfaces().stream()
                        .map(one -> one.mac())
                        .distinct()
                        .count());
    }

    /** Without the ids by which our side calls them, and the generation id, which each start gives anew. */
    private static List<String> bare(List<String> devices) {
        return devices.stream()
                .map(text -> text.replaceAll("\"(id|drive|netdev|guid)\":\"[^\"]*\",?", "")
                        .replace(",}", "}"))
                .toList();
    }

    @Test
    void aDefinitionThatIsTakenAsANewOneIsLaidOutAnew() throws Exception {
        Domain domain = lab().supervisor().define(xml(disk("vdb"), card()));
        String first = domain.inactiveXml();
        String balloon = places(domain.definition()).get("MEMBALLOON1");
        String mac =
                String.valueOf(domain.definition().devices().interfaces().get(1).mac());
        Lab.get(lab().supervisor().redefine(domain, xml()));
        assertFalse(domain.inactiveXml().contains(mac));
        assertNotEquals(balloon, places(domain.definition()).get("MEMBALLOON1"), "it has the place that is free now");
        Lab.get(lab().supervisor().redefine(domain, first));
        assertEquals(first, domain.inactiveXml());
        String other = xml().replace("<name>laid", "<name>other");
        Lab.failure(OperationException.class, lab().supervisor().redefine(domain, other));
        assertEquals(first, domain.inactiveXml());
        Domain passing = Lab.get(lab().supervisor().create(xml().replace("laid", "passing")));
        Lab.failure(DomainStateException.class, lab().supervisor().redefine(passing, xml().replace("laid", "passing")));
    }

    @Test
    void whatIsPluggedInForGoodHasOnePlaceThatIsFreeInBoth() throws Exception {
        Domain domain = lab().supervisor().define(xml("<controller type='pci' index='9' model='pcie-root-port'/>"));
        Lab.get(domain.startPaused());
        Lab.get(lab().supervisor().hotplug().attach(domain, disk("vdb"), Affects.LIVE));
        Lab.get(lab().supervisor().hotplug().attach(domain, disk("vdc"), Affects.CONFIG));
        DomainDef live = Lab.get(lab().supervisor().hotplug().attach(domain, disk("vdd"), Affects.PERSISTENT));
        String place = place(live, "vdd");
        assertEquals(place, place(domain.definition(), "vdd"));
        List<String> all = List.of(place(live, "vdb"), place(domain.definition(), "vdc"), place);
        assertEquals(3, all.stream().distinct().count(), all.toString());
        stop(domain);
        Lab.get(domain.startPaused());
        assertEquals(place, place(domain.liveDefinition().orElseThrow(), "vdd"));
    }

    private static String place(DomainDef domain, String target) {
        return domain.devices().disks().stream()
                .filter(disk -> disk.target().dev().equals(target))
                .map(disk -> String.valueOf(disk.placement().address()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDefinitionOfBeforeIsLaidOutByItsNextStartBeforeItsProcessIsMade() throws Exception {
        Domain domain = lab().supervisor().define(xml(disk("vdb")));
        String whole = domain.inactiveXml();
        Path file = lab().state(domain).resolve("domain.xml");
        String old = xml(disk("vdb")).replace("<genid/>", "<uuid>" + domain.uuid() + "</uuid><genid/>");
        lab().supervisor().close();
        Files.writeString(file, old);
        List<String> places = new ArrayList<>();
        List<String> then = new ArrayList<>();
        lab().open(lab().options().withFaultPoint(place -> {
            places.add(place);
            if (place.equals("layout/written")) {
                then.add(read(file));
                if (then.size() == 1) {
                    throw new IllegalStateException("it dies here");
                }
            }
        }));
        Domain found = lab().supervisor().domain("laid");
        assertFalse(found.inactiveXml().contains(ADDRESS));
        Lab.failure(IllegalStateException.class, found.startPaused());
        assertEquals(DomainState.STOPPED, found.state());
        assertFalse(places.contains("start/made"), places.toString());
        assertEquals(whole, then.get(0));
        Lab.get(found.startPaused());
        assertEquals(whole, found.inactiveXml());
        assertEquals(places(found.definition()), places(found.liveDefinition().orElseThrow()));
        assertEquals(1, then.size(), "it was laid out once");
    }

    @Test
    void killedWhenADefinitionOfBeforeIsLaidOutItIsLaidOutAndNothingRuns() throws Exception {
        Domain domain = lab().supervisor().define(xml(disk("vdb")));
        String whole = domain.inactiveXml();
        Path file = lab().state(domain).resolve("domain.xml");
        lab().supervisor().close();
        Files.writeString(file, xml(disk("vdb")).replace("<genid/>", "<uuid>" + domain.uuid() + "</uuid><genid/>"));
        Files.writeString(lab().root().resolve("domain.xml"), "");
        assertEquals("killed at layout/written", CrashContract.liveAndDie(lab(), "starts", "layout/written"));
        assertEquals(whole, Files.readString(file));
        lab().open(lab().options());
        Domain found = lab().supervisor().domain("laid");
        assertEquals(DomainState.STOPPED, found.state());
        assertEquals(List.of(), lab().processes());
        Lab.get(found.startPaused());
        assertEquals(whole, found.inactiveXml());
        assertEquals(places(found.definition()), places(found.liveDefinition().orElseThrow()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whereItsQemuCannotBeAskedItsFirstStartDecides() throws Exception {
        Path later = lab().root().resolve("later");
        Domain domain = lab().supervisor()
                .define(xml().replaceAll("<emulator>.*</emulator>", "<emulator>" + later + "</emulator>"));
        assertFalse(domain.inactiveXml().contains(ADDRESS));
        Lab.failure(UnsupportedConfigurationException.class, domain.startPaused());
        lab().script("later", "exec " + lab().emulator() + " \"$@\"");
        Lab.get(domain.startPaused());
        assertTrue(domain.inactiveXml().contains(ADDRESS));
        assertEquals(places(domain.definition()), places(domain.liveDefinition().orElseThrow()));
    }

    @Test
    void whatHasNoPlaceIsRefusedWhenItIsDefined() throws Exception {
        String taken = disk("vdb").replace("</disk>", "<address type='pci' slot='0x1f' function='0x2'/></disk>");
        UnsupportedConfigurationException refusal = assertThrows(
                UnsupportedConfigurationException.class,
                () -> lab().supervisor().define(xml(taken)));
        assertTrue(refusal.line() > 0, refusal.getMessage());
        assertEquals(List.of(), List.copyOf(lab().supervisor().domains()));
        lab().supervisor().define(xml());
    }
}
