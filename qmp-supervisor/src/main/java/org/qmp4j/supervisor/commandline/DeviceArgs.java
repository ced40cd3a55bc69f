package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** The devices, kind by kind in libvirt's order. */
final class DeviceArgs {
    private DeviceArgs() {}

    static void add(LaunchPlan plan, List<QemuOption> options) {
        DevicesPlan devices = plan.devices();
        devices.controllers().forEach(c -> ControllerArgs.add(c, options));
        devices.disks().forEach(d -> DiskArgs.add(d, plan.rawFormatNodes(), options));
        devices.interfaces().forEach(i -> InterfaceArgs.add(i, options));
        devices.serials().forEach(s -> SerialArgs.add(s, options));
        devices.channels().forEach(c -> ChannelArgs.add(c, options));
        GraphicsArgs.add(devices.vncSocket(), options);
        if (devices.video() != null) {
            VideoArgs.add(devices.video(), options);
        }
        WatchdogArgs.add(devices.watchdogs(), devices.watchdogAction(), options);
        if (devices.memballoon() != null) {
            MemballoonArgs.add(devices.memballoon(), options);
        }
    }
}
