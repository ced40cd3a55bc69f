package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicePlug;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.HubDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.UsbAddress;

/** Ports of USB controllers and hubs, and further hubs when there are more devices than ports. */
final class UsbPlaces {
    private static final int UHCI_PORTS = 2;
    private static final int OHCI_PORTS = 3;
    private static final int XHCI_PORTS = 4;
    private static final int EHCI_PORTS = 6;

    /** The kinds in the order in which their devices get ports; hubs come before all. */
    private static final List<DeviceKind> ORDER = List.of(
            DeviceKind.DISK,
            DeviceKind.INTERFACE,
            DeviceKind.SOUND,
            DeviceKind.HOSTDEV,
            DeviceKind.VIDEO,
            DeviceKind.CONTROLLER,
            DeviceKind.SMARTCARD,
            DeviceKind.SERIAL,
            DeviceKind.PARALLEL,
            DeviceKind.CHANNEL,
            DeviceKind.CONSOLE,
            DeviceKind.INPUT,
            DeviceKind.FILESYSTEM,
            DeviceKind.WATCHDOG,
            DeviceKind.REDIRDEV);

    private final List<DeviceDef> devices;
    private final TreeMap<Integer, UsbHub> buses = new TreeMap<>();

    private UsbPlaces(DevicesDef devices) {
        this.devices = new ArrayList<>(devices.all());
    }

    /** @param grows whether hubs may be added */
    static DevicesDef given(DevicesDef devices, boolean grows) {
        UsbPlaces places = new UsbPlaces(devices);
        places.checkThatThereIsUsb();
        if (grows) {
            places.addHubs();
        }
        places.findBuses();
        places.claim(DevicePlug.USB_HUB);
        places.give(DevicePlug.USB_HUB, DeviceKind.HUB);
        places.claim(DevicePlug.USB);
        ORDER.forEach(kind -> places.give(DevicePlug.USB, kind));
        return new DevicesDef(devices.emulator(), places.devices);
    }

    private void checkThatThereIsUsb() {
        boolean off = devices.stream()
                .anyMatch(device -> device instanceof ControllerDef usb && usb.is(ControllerType.USB, "none"));
        for (DeviceDef device : devices) {
            if (off && device.plug().isUsb()) {
                throw DevicePath.complaint(device, devices, "it needs USB, which is switched off");
            }
        }
    }

    private void addHubs() {
        int ports = 0;
        int needed = 0;
        for (DeviceDef device : devices) {
            if (device instanceof ControllerDef usb && usb.type() == ControllerType.USB) {
                ports += ports(usb);
            }
            ports += device.plug() == DevicePlug.USB_HUB ? UsbHub.PORTS : 0;
            needed += device.plug().isUsb() ? 1 : 0;
        }
        // a hub takes one port and makes eight
        for (int missing = needed - ports + 1; needed > ports && missing > 0; missing -= UsbHub.PORTS - 1) {
            devices.add(new HubDef(Placement.OPEN));
        }
    }

    private static int ports(ControllerDef usb) {
        return switch (String.valueOf(usb.model())) {
            case "none" -> 0;
            case "ehci", "ich9-ehci1" -> EHCI_PORTS;
            case "pci-ohci" -> OHCI_PORTS;
            case "nec-xhci", "qemu-xhci" -> usb.ports() == null ? XHCI_PORTS : usb.ports();
            // a companion serves ports of its master
            default -> usb.firstPort() == null ? UHCI_PORTS : 0;
        };
    }

    private void findBuses() {
        for (DeviceDef device : devices) {
            if (device instanceof ControllerDef usb && usb.type() == ControllerType.USB && usb.firstPort() == null) {
                buses.put(usb.index(), new UsbHub(ports(usb), 0));
            }
        }
    }

    /** The ports that are stated, those on the way to others first. */
    private void claim(DevicePlug plug) {
        devices.stream()
                .filter(device -> device.plug() == plug && port(device) != null)
                .sorted(Comparator.comparingInt(
                        device -> String.valueOf(port(device)).length()))
                .forEach(device -> {
                    UsbHub bus = device.placement().address() instanceof UsbAddress usb ? buses.get(usb.bus()) : null;
                    String problem = bus == null
                            ? "there is no such bus"
                            : bus.claim(String.valueOf(port(device)), plug == DevicePlug.USB_HUB);
                    if (problem != null) {
                        throw DevicePath.complaint(
                                device, devices, "the USB port " + port(device) + " cannot be had: " + problem);
                    }
                });
    }

    private static @Nullable String port(DeviceDef device) {
        return device.placement().address() instanceof UsbAddress usb ? usb.port() : null;
    }

    private void give(DevicePlug plug, DeviceKind kind) {
        for (int at = 0; at < devices.size(); at++) {
            DeviceDef device = devices.get(at);
            boolean open =
                    device.placement().address() == null || device.placement().address() instanceof UsbAddress;
            if (device.kind() == kind && device.plug() == plug && open && port(device) == null) {
                devices.set(at, device.placed(device.placement().at(free(device))));
            }
        }
    }

    private UsbAddress free(DeviceDef device) {
        Integer asked = device.placement().address() instanceof UsbAddress usb ? usb.bus() : null;
        for (int bus : buses.keySet()) {
            UsbHub hub = buses.get(bus);
            String port = hub == null || (asked != null && asked != bus)
                    ? null
                    : hub.take(device.plug() == DevicePlug.USB_HUB);
            if (port != null) {
                return new UsbAddress(bus, port);
            }
        }
        throw DevicePath.complaint(device, devices, "no USB port is left for it");
    }
}
