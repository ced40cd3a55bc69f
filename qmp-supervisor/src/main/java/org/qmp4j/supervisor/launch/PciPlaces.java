package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.NicModel;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.domain.WatchdogModel;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.PciAddresses.PciLayout;

/** Which devices are on PCI buses, in which order they get their places, and the buses that are added for them. */
final class PciPlaces {
    private final DevicesDef devices;
    private final MachineFamily family;
    private final List<PciWish> wishes = new ArrayList<>();

    private PciPlaces(DomainDef domain) {
        this.devices = domain.devices();
        this.family = domain.os().family();
    }

    static DomainDef given(DomainDef domain, boolean fresh) {
        PciPlaces places = new PciPlaces(domain);
        return domain.withDevices(places.placed(fresh));
    }

    private DevicesDef placed(boolean fresh) {
        collect();
        List<ControllerDef> bridges = devices.controllers().stream()
                .filter(c -> c.type() == ControllerType.PCI && c.index() > 0)
                .sorted(Comparator.comparingInt(ControllerDef::index))
                .toList();
        boolean video = devices.of(VideoDef.class).stream().anyMatch(VideoDef::isInGuest);
        PciLayout layout = PciAddresses.assign(family, video, bridges, wishes, fresh);
        List<DeviceDef> all = new ArrayList<>();
        for (DeviceDef device : devices.all()) {
            boolean bridge = device instanceof ControllerDef c && bridges.contains(c);
            if (!bridge) {
                all.add(placed(device, layout.places()));
            }
        }
        all.addAll(layout.bridges());
        return new DevicesDef(devices.emulator(), all);
    }

    private DeviceDef placed(DeviceDef device, Map<String, PciAddress> places) {
        Placement placement = device.placement();
        PciAddress fixed = fixed(device);
        if (fixed != null) {
            if (placement.pci() != null && !placement.pci().equals(fixed)) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices/" + device.kind().element(),
                        placement.alias() + " is at " + fixed + ", nowhere else: " + placement.pci());
            }
            return device.placed(placement.at(fixed));
        }
        PciAddress place = places.get(String.valueOf(placement.alias()));
        return place == null ? device : device.placed(placement.at(place));
    }

    /** The place that the chipset keeps for it, or null. */
    private @Nullable PciAddress fixed(DeviceDef device) {
        if (device instanceof VideoDef && device.isInGuest()) {
            return PciAddresses.video(family);
        }
        boolean uhci = device instanceof ControllerDef usb
                && usb.type() == ControllerType.USB
                && "piix3-uhci".equals(usb.model());
        return uhci ? new PciAddress(0, 1, 2, false) : null;
    }

    /** Who needs a place, in the order in which libvirt gives them out. */
    private void collect() {
        for (InterfaceDef card : devices.interfaces()) {
            wish(card, card.model() == NicModel.VIRTIO);
        }
        for (ControllerDef controller : devices.controllers()) {
            if ("qemu-xhci".equals(controller.model())) {
                wish(controller, true);
            }
        }
        for (ControllerDef controller : devices.controllers()) {
            if (controller.type() == ControllerType.VIRTIO_SERIAL) {
                wish(controller, true);
            }
        }
        for (DiskDef disk : devices.disks()) {
            if (disk.target().bus() == DiskBus.VIRTIO) {
                wish(disk, true);
            }
        }
        MemballoonDef balloon = devices.memballoon();
        if (balloon != null && balloon.isInGuest()) {
            wish(balloon, true);
        }
        for (WatchdogDef watchdog : devices.watchdogs()) {
            if (watchdog.model() == WatchdogModel.I6300ESB) {
                wish(watchdog, false);
            }
        }
        for (MemoryDeviceDef memory : devices.of(MemoryDeviceDef.class)) {
            if (!memory.model().hasSlot()) {
                wish(memory, true);
            }
        }
    }

    private void wish(DeviceDef device, boolean express) {
        wishes.add(new PciWish(
                String.valueOf(device.placement().alias()),
                express,
                device.placement().pci()));
    }
}
