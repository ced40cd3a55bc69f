package org.qmp4j.supervisor.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.Schemas;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

class PciPlacesTest {
    private static final QemuCapabilities QEMU =
            new QemuCapabilities("10.0", Schemas.V10_0, true, true, "", Map.of(), Set.of(), Set.of());

    private static DevicesDef completed(String machine, String devices) {
        return Completion.of(
                        new DomainXmlReader()
                                .read("<domain type='kvm'><name>a</name><memory>1024</memory><os><type machine='"
                                        + machine + "'>hvm</type></os><devices>" + devices + "</devices></domain>"),
                        QEMU,
                        true)
                .devices();
    }

    /** What is where, as {@code alias} to {@code bus:slot.function}, a plus where others are in the slot. */
    private static Map<String, String> places(DevicesDef devices) {
        Map<String, String> places = new HashMap<>();
        for (DeviceDef device : devices.all()) {
            PciAddress place = device.placement().pci();
            if (place != null) {
                String name = device.placement().aliasOr("companion " + place.function());
                places.put(name, place + (Boolean.TRUE.equals(place.multifunction()) ? "+" : ""));
            }
        }
        return places;
    }

    private static String cards(int count) {
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < count; i++) {
            cards.append("<interface type='user'>")
                    .append(i % 3 == 0 ? "<model type='rtl8139'/>" : "<model type='virtio'/>")
                    .append("</interface>");
        }
        return cards.toString();
    }

    @Test
    void aMachineThatIsFullIsRefused() {
        UnsupportedConfigurationException full =
                assertThrows(UnsupportedConfigurationException.class, () -> completed("q35", cards(900)));
        assertTrue(full.element().startsWith("/domain/devices/interface["), full.element());
    }

    @Test
    void noTwoDevicesShareAPlace() {
        for (String machine : new String[] {"pc", "q35"}) {
            for (int count = 0; count < 70; count++) {
                DevicesDef devices = completed(machine, cards(count));
                Set<String> places = new HashSet<>();
                int placed = 0;
                for (DeviceDef device : devices.all()) {
                    if (device.placement().pci() != null) {
                        places.add(device.placement().pci().toString());
                        placed++;
                    }
                }
                assertEquals(placed, places.size(), machine + " " + count);
            }
        }
    }

    @Test
    void theUsbControllersOfAnIch9AreWhereTheIch9HasThem() {
        String set = "<controller type='usb' index='%1$d' model='ich9-ehci1'/>"
                + "<controller type='usb' index='%1$d' model='ich9-uhci1'><master startport='0'/></controller>"
                + "<controller type='usb' index='%1$d' model='ich9-uhci2'><master startport='2'/></controller>";
        Map<String, String> places = places(completed("q35", String.format(set, 0) + String.format(set, 1)));
        assertEquals("00:1d.7", places.get("usb"));
        assertEquals("00:1a.7", places.get("usb1"));
        Map<String, String> pc = places(completed("pc", String.format(set, 0)));
        assertEquals("00:02.7", pc.get("usb"));
        assertEquals("00:02.0+", pc.get("companion 0"));
        assertEquals("00:02.1", pc.get("companion 1"));
    }

    @Test
    void aTreeOfBridgesIsPlacedFromItsRoot() {
        DevicesDef devices = completed(
                "q35",
                "<controller type='pci' index='1' model='pcie-root-port'/>"
                        + "<controller type='pci' index='2' model='pcie-switch-upstream-port'/>"
                        + "<controller type='pci' index='3' model='pcie-switch-downstream-port'/>"
                        + "<controller type='pci' index='4' model='dmi-to-pci-bridge'/>"
                        + "<controller type='pci' index='5' model='pci-bridge'/>"
                        + "<interface type='user'/>");
        Map<String, String> places = places(devices);
        assertEquals("00:01.0+", places.get("pci.1"));
        assertEquals("01:00.0", places.get("pci.2"));
        assertEquals("02:00.0", places.get("pci.3"));
        assertEquals("00:1e.0", places.get("pci.4"));
        assertEquals("04:00.0", places.get("pci.5"));
        assertEquals("05:01.0", places.get("net0"), "a conventional card goes where cards are plugged in");
        assertEquals("03:00.0", places.get("usb"));
        assertEquals(0, devices.controller(ControllerType.PCI, 3).pci().target().port());
        assertEquals(
                "xio3130-downstream",
                devices.controller(ControllerType.PCI, 3).pci().device());
    }

    @Test
    void expandersCountTheirBusesDown() {
        DevicesDef devices = completed(
                "pc",
                "<controller type='pci' index='1' model='pci-expander-bus'/>"
                        + "<controller type='pci' index='2' model='pci-expander-bus'/>");
        assertEquals(
                254, devices.controller(ControllerType.PCI, 1).pci().target().busNr());
        assertEquals(
                252, devices.controller(ControllerType.PCI, 2).pci().target().busNr());
    }

    @Test
    void aPlaceThatCannotBeHadIsSaidWithItsDevice() {
        UnsupportedConfigurationException taken = assertThrows(
                UnsupportedConfigurationException.class,
                () -> completed(
                        "pc",
                        "<memballoon model='virtio'><address type='pci' slot='1' function='1'/></memballoon>"
                                + "<controller type='ide'/>"));
        assertEquals("/domain/devices/memballoon[1]/address", taken.element());
        UnsupportedConfigurationException port = assertThrows(
                UnsupportedConfigurationException.class,
                () -> completed(
                        "q35",
                        "<controller type='pci' index='1' model='dmi-to-pci-bridge'/>"
                                + "<controller type='pci' index='2' model='pcie-root-port'>"
                                + "<address type='pci' bus='1' slot='3'/></controller>"));
        assertEquals(
                "/domain/devices/controller[@type='pci'][@index='2'][@model='pcie-root-port']/address", port.element());
    }
}
