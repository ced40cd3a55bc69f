package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.Placement;

/**
 * Gives PCI addresses as libvirt does, so that a guest finds its devices where it found them under libvirt. There are two
 * runs: a trial that adds buses as they are needed, and then the real one over the buses that came out of it, in which
 * bridges and root ports come first.
 */
final class PciPlaces {
    private PciPlaces() {}

    /**
     * The same definition with PCI addresses.
     *
     * @param grows whether further buses may be added
     * @param shunned places that nothing gets which does not state them
     */
    static DomainDef given(DomainDef domain, QemuCapabilities capabilities, boolean grows, Set<DeviceAddress> shunned) {
        DevicesDef devices = domain.devices();
        if (devices.controller(ControllerType.PCI, 0) == null) {
            devices.all().stream()
                    .filter(device -> device.plug().isPci() && PciRun.isWanting(device))
                    .findFirst()
                    .ifPresent(device -> {
                        throw DevicePath.complaint(device, devices.all(), "this machine has no PCI");
                    });
            return domain;
        }
        List<DeviceDef> all = new ArrayList<>(grows ? grown(devices, shunned) : devices.all());
        PciRun real = new PciRun(all, false);
        real.begin();
        real.shun(shunned);
        real.finish();
        announceOthers(all, real.buses());
        return domain.withDevices(new DevicesDef(devices.emulator(), PciNumbers.given(all, capabilities)));
    }

    /** The devices, and the controllers of the buses that they need. */
    private static List<DeviceDef> grown(DevicesDef devices, Set<DeviceAddress> shunned) {
        PciRun trial = new PciRun(new ArrayList<>(devices.all()), true);
        PciBuses buses = trial.buses();
        int stated = highest(devices);
        trial.begin();
        trial.shun(shunned);
        if (!buses.isExpress() && !buses.areAllFull()) {
            // room for the bridge that would be needed next
            buses.take(PciPlug.PCI_ENDPOINT, 0);
        }
        trial.finish();
        if (stated == 0 && buses.isExpress() && buses.size() > 1) {
            // libvirt keeps a port for a device that is plugged in later, where it was left to choose the buses
            buses.take(PciPlug.PCIE_ENDPOINT, 0);
        }
        List<ControllerDef> controllers = devices.controllers();
        for (int index = 1; index < buses.size(); index++) {
            if (devices.controller(ControllerType.PCI, index) == null) {
                String model = buses.bus(index).model().controller();
                ControllerDef added = new ControllerDef(ControllerType.PCI, index, model, Placement.OPEN);
                controllers = ControllerOrder.with(controllers, added);
                // its own place may need another bus
                buses.take(trial.plug(added), 0);
            }
        }
        return devices.with(DeviceKind.CONTROLLER, controllers).all();
    }

    private static int highest(DevicesDef devices) {
        return devices.controllers().stream()
                .filter(controller -> controller.type() == ControllerType.PCI)
                .mapToInt(ControllerDef::index)
                .max()
                .orElse(0);
    }

    /** Function 0 of a slot with several functions says so. */
    private static void announceOthers(List<DeviceDef> devices, PciBuses buses) {
        for (int at = 0; at < devices.size(); at++) {
            DeviceDef device = devices.get(at);
            PciAddress place = device.placement().pci();
            if (place != null
                    && place.function() == 0
                    && place.multifunction() == null
                    && place.bus() < buses.size()
                    && buses.bus(place.bus()).hasOtherFunctions(place.slot())) {
                devices.set(at, device.placed(device.placement().at(place.withOthers())));
            }
        }
    }
}
