package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The devices of a domain ({@code <devices>}), each kind in the order of the document.
 *
 * @param emulator absolute path of the QEMU binary; null leaves the choice to whoever starts
 * @param disks disks and CD drives
 * @param controllers controllers that are named; missing ones come with the start
 * @param interfaces network cards
 * @param serials serial ports
 * @param channels virtio-serial channels
 * @param graphics displays
 * @param video the video card; null leaves it to the start (one when there is a display)
 * @param memballoon the memory balloon; null leaves it to the start (libvirt's default is virtio)
 * @param panic whether the guest can tell that its kernel has panicked (pvpanic on the ISA bus)
 * @param watchdogs watchdogs; that of the q35 chipset is there unsaid
 */
public record DevicesDef(
        @Nullable String emulator,
        List<DiskDef> disks,
        List<ControllerDef> controllers,
        List<InterfaceDef> interfaces,
        List<SerialDef> serials,
        List<ChannelDef> channels,
        List<GraphicsDef> graphics,
        @Nullable VideoModel video,
        @Nullable MemballoonDef memballoon,
        boolean panic,
        List<WatchdogDef> watchdogs) {
    public DevicesDef {
        if (emulator != null && !emulator.startsWith("/")) {
            throw new IllegalArgumentException("the path of the emulator must be absolute: " + emulator);
        }
        disks = List.copyOf(disks);
        controllers = List.copyOf(controllers);
        interfaces = List.copyOf(interfaces);
        serials = List.copyOf(serials);
        channels = List.copyOf(channels);
        graphics = List.copyOf(graphics);
        watchdogs = List.copyOf(watchdogs);
    }

    /** The first controller of that type and index that is named, or null. */
    public @Nullable ControllerDef controller(ControllerType type, int index) {
        for (ControllerDef controller : controllers) {
            if (controller.type() == type && controller.index() == index) {
                return controller;
            }
        }
        return null;
    }

    /** The same devices with that emulator. */
    public DevicesDef withEmulator(String next) {
        return new DevicesDef(
                next, disks, controllers, interfaces, serials, channels, graphics, video, memballoon, panic, watchdogs);
    }

    /** The same devices with those disks. */
    public DevicesDef withDisks(List<DiskDef> next) {
        return new DevicesDef(
                emulator,
                next,
                controllers,
                interfaces,
                serials,
                channels,
                graphics,
                video,
                memballoon,
                panic,
                watchdogs);
    }

    /** The same devices with those controllers. */
    public DevicesDef withControllers(List<ControllerDef> next) {
        return new DevicesDef(
                emulator, disks, next, interfaces, serials, channels, graphics, video, memballoon, panic, watchdogs);
    }

    /** The same devices with those network cards. */
    public DevicesDef withInterfaces(List<InterfaceDef> next) {
        return new DevicesDef(
                emulator, disks, controllers, next, serials, channels, graphics, video, memballoon, panic, watchdogs);
    }

    /** The same devices with those serial ports. */
    public DevicesDef withSerials(List<SerialDef> next) {
        return new DevicesDef(
                emulator,
                disks,
                controllers,
                interfaces,
                next,
                channels,
                graphics,
                video,
                memballoon,
                panic,
                watchdogs);
    }

    /** The same devices with those channels. */
    public DevicesDef withChannels(List<ChannelDef> next) {
        return new DevicesDef(
                emulator, disks, controllers, interfaces, serials, next, graphics, video, memballoon, panic, watchdogs);
    }

    /** The same devices with those displays. */
    public DevicesDef withGraphics(List<GraphicsDef> next) {
        return new DevicesDef(
                emulator, disks, controllers, interfaces, serials, channels, next, video, memballoon, panic, watchdogs);
    }

    /** The same devices with that balloon. */
    public DevicesDef withMemballoon(MemballoonDef next) {
        return new DevicesDef(
                emulator, disks, controllers, interfaces, serials, channels, graphics, video, next, panic, watchdogs);
    }

    /** Whether a balloon is there: libvirt's guests have one unless they say no. */
    public boolean hasBalloon() {
        return memballoon == null || memballoon.model() != MemballoonModel.NONE;
    }
}
