package org.qmp4j.supervisor.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a domain has ({@code <devices>}).
 *
 * @param emulator absolute path of the QEMU binary; null leaves the choice to whoever starts
 * @param all the devices, by {@linkplain DeviceKind kind}, each kind in the order of the document
 */
public record DevicesDef(@Nullable String emulator, List<DeviceDef> all) {
    public DevicesDef {
        if (emulator != null && !emulator.startsWith("/")) {
            throw new IllegalArgumentException("the path of the emulator must be absolute: " + emulator);
        }
        all = isSorted(all)
                ? List.copyOf(all)
                : all.stream().sorted(Comparator.comparing(DeviceDef::kind)).toList();
    }

    /** Mostly they are: what changes devices keeps their order. */
    private static boolean isSorted(List<DeviceDef> devices) {
        for (int i = 1; i < devices.size(); i++) {
            if (devices.get(i - 1).kind().compareTo(devices.get(i).kind()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The devices of that type, in their order. */
    public <T> List<T> of(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (DeviceDef device : all) {
            if (type.isInstance(device)) {
                found.add(type.cast(device));
            }
        }
        return List.copyOf(found);
    }

    /** The disks and CD drives. */
    public List<DiskDef> disks() {
        return of(DiskDef.class);
    }

    /** The controllers. */
    public List<ControllerDef> controllers() {
        return of(ControllerDef.class);
    }

    /** The network cards. */
    public List<InterfaceDef> interfaces() {
        return of(InterfaceDef.class);
    }

    /** The serial ports. */
    public List<SerialDef> serials() {
        return of(SerialDef.class);
    }

    /** The channels. */
    public List<ChannelDef> channels() {
        return of(ChannelDef.class);
    }

    /** The displays. */
    public List<GraphicsDef> graphics() {
        return of(GraphicsDef.class);
    }

    /** The watchdogs. */
    public List<WatchdogDef> watchdogs() {
        return of(WatchdogDef.class);
    }

    /** The memory balloon; null leaves it to the start (libvirt's default is virtio). */
    public @Nullable MemballoonDef memballoon() {
        return of(MemballoonDef.class).stream().findFirst().orElse(null);
    }

    /** The first controller of that type and index that is named, or null. */
    public @Nullable ControllerDef controller(ControllerType type, int index) {
        for (ControllerDef controller : controllers()) {
            if (controller.type() == type && controller.index() == index) {
                return controller;
            }
        }
        return null;
    }

    /** Whether that SCSI controller is one whose units are targets, without units of their own. */
    public boolean hasNarrowScsi(int index) {
        ControllerDef controller = controller(ControllerType.SCSI, index);
        return controller != null && "lsilogic".equals(controller.model());
    }

    /** The same devices with that emulator. */
    public DevicesDef withEmulator(String next) {
        return new DevicesDef(next, all);
    }

    /** The same devices, but of that kind these. */
    public DevicesDef with(DeviceKind kind, List<? extends DeviceDef> next) {
        List<DeviceDef> devices = new ArrayList<>(all);
        devices.removeIf(device -> device.kind() == kind);
        devices.addAll(next);
        return new DevicesDef(emulator, devices);
    }

    /** The same devices, and one more: the last of its kind. */
    public DevicesDef plus(DeviceDef device) {
        List<DeviceDef> devices = new ArrayList<>(all);
        devices.add(device);
        return new DevicesDef(emulator, devices);
    }

    /** The same devices, each as the change makes it. */
    public DevicesDef map(UnaryOperator<DeviceDef> change) {
        return new DevicesDef(emulator, all.stream().map(change).toList());
    }

    /** Whether a balloon is there: libvirt's guests have one unless they say no. */
    public boolean hasBalloon() {
        MemballoonDef balloon = memballoon();
        return balloon == null || balloon.model() != MemballoonModel.NONE;
    }
}
