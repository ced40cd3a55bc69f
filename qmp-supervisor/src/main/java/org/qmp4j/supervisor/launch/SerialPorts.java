package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicePlug;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VirtioSerialAddress;

/** Ports of virtio-serial controllers, and a further controller when they are all taken; port 0 is for a console. */
final class SerialPorts {
    private static final int DEFAULT_PORTS = 31;

    private final List<DeviceDef> devices;
    private final boolean grows;
    private final List<ControllerDef> added = new ArrayList<>();
    private final Set<VirtioSerialAddress> taken = new HashSet<>();

    private SerialPorts(List<DeviceDef> devices, boolean grows) {
        this.devices = new ArrayList<>(devices);
        this.grows = grows;
    }

    /**
     * The same devices with ports.
     *
     * @param grows whether controllers may be added
     * @param shunned places that nothing gets which does not state them
     */
    static DevicesDef given(DevicesDef devices, boolean grows, Set<DeviceAddress> shunned) {
        SerialPorts ports = new SerialPorts(devices.all(), grows);
        ports.claim();
        for (DeviceAddress place : shunned) {
            if (place instanceof VirtioSerialAddress port) {
                ports.taken.add(port);
            }
        }
        ports.give(DevicePlug.VIRTIO_CONSOLE);
        ports.give(DevicePlug.VIRTIO_SERIAL);
        List<ControllerDef> controllers = devices.controllers();
        for (ControllerDef more : ports.added) {
            controllers = ControllerOrder.with(controllers, more);
        }
        return new DevicesDef(devices.emulator(), ports.devices).with(DeviceKind.CONTROLLER, controllers);
    }

    private static boolean isStated(DeviceDef device) {
        return device.placement().address() instanceof VirtioSerialAddress place && place.port() > 0;
    }

    private void claim() {
        for (DeviceDef device : devices) {
            if (isStated(device) && device.placement().address() instanceof VirtioSerialAddress place) {
                ControllerDef controller = controllers().stream()
                        .filter(one -> one.index() == place.controller())
                        .findFirst()
                        .orElseThrow(() -> DevicePath.complaint(
                                device, devices, "there is no virtio-serial controller " + place.controller()));
                if (place.port() >= ports(controller)) {
                    throw DevicePath.complaint(
                            device,
                            devices,
                            "a virtio-serial controller has the ports 1 to " + (ports(controller) - 1) + ": "
                                    + place.port());
                }
                if (!taken.add(place)) {
                    throw DevicePath.complaint(device, devices, "port " + place.port() + " is used twice");
                }
            }
        }
    }

    private void give(DevicePlug plug) {
        for (int at = 0; at < devices.size(); at++) {
            DeviceDef device = devices.get(at);
            boolean open =
                    device.placement().address() == null || device.placement().address() instanceof VirtioSerialAddress;
            if (device.plug() == plug && open && !isStated(device)) {
                devices.set(at, device.placed(device.placement().at(free(device, plug))));
            }
        }
    }

    private VirtioSerialAddress free(DeviceDef device, DevicePlug plug) {
        int first = plug == DevicePlug.VIRTIO_CONSOLE ? 0 : 1;
        for (ControllerDef controller : controllers()) {
            if (device.placement().address() instanceof VirtioSerialAddress asked
                    && asked.controller() != controller.index()) {
                continue;
            }
            for (int port = first; port < ports(controller); port++) {
                VirtioSerialAddress place = new VirtioSerialAddress(controller.index(), 0, port);
                if (taken.add(place)) {
                    return place;
                }
            }
        }
        if (!grows || device.placement().address() != null) {
            throw DevicePath.complaint(device, devices, "no port of a virtio-serial controller is left for it");
        }
        int index = 0;
        while (isThere(index)) {
            index++;
        }
        added.add(new ControllerDef(ControllerType.VIRTIO_SERIAL, index, null, Placement.OPEN));
        VirtioSerialAddress place = new VirtioSerialAddress(index, 0, first);
        taken.add(place);
        return place;
    }

    private boolean isThere(int index) {
        return controllers().stream().anyMatch(controller -> controller.index() == index);
    }

    private List<ControllerDef> controllers() {
        List<ControllerDef> controllers = new ArrayList<>(added);
        devices.forEach(device -> {
            if (device instanceof ControllerDef controller && controller.type() == ControllerType.VIRTIO_SERIAL) {
                controllers.add(controller);
            }
        });
        controllers.sort(Comparator.comparingInt(ControllerDef::index));
        return controllers;
    }

    private static int ports(ControllerDef controller) {
        return controller.ports() == null ? DEFAULT_PORTS : controller.ports();
    }
}
