package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.WatchdogAction;

/**
 * The devices of one start, each kind in the order in which QEMU is given them.
 *
 * @param controllers PCI first, then USB, then virtio-serial
 * @param disks disks
 * @param interfaces network cards
 * @param serials serial ports
 * @param channels channels
 * @param vncSocket where the VNC server listens, or null
 * @param video the video card, or null
 * @param watchdogs watchdogs
 * @param watchdogAction what is done when one is not fed
 * @param memballoon the balloon, or null
 * @param panic whether there is a pvpanic device
 */
public record DevicesPlan(
        List<ControllerPlan> controllers,
        List<DiskPlan> disks,
        List<InterfacePlan> interfaces,
        List<SerialPlan> serials,
        List<ChannelPlan> channels,
        @Nullable Path vncSocket,
        @Nullable VideoPlan video,
        List<WatchdogPlan> watchdogs,
        WatchdogAction watchdogAction,
        @Nullable MemballoonPlan memballoon,
        boolean panic) {
    public DevicesPlan {
        controllers = List.copyOf(controllers);
        disks = List.copyOf(disks);
        interfaces = List.copyOf(interfaces);
        serials = List.copyOf(serials);
        channels = List.copyOf(channels);
        watchdogs = List.copyOf(watchdogs);
    }
}
