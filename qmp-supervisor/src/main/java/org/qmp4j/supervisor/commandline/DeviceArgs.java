package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** The devices, kind by kind in libvirt's order. */
final class DeviceArgs {
    private DeviceArgs() {}

    static void add(LaunchPlan launch, List<QemuOption> options) {
        DevicesPlan plan = launch.devices();
        ControllerArgs.add(plan, options);
        FloppyArgs.add(plan, options);
        plan.devices().disks().forEach(disk -> DiskArgs.add(disk, plan, options));
        plan.devices().interfaces().forEach(card -> InterfaceArgs.add(card, plan, options));
        plan.devices().serials().forEach(serial -> SerialArgs.add(serial, plan, options));
        plan.devices().channels().forEach(channel -> ChannelArgs.add(channel, plan, options));
        GraphicsArgs.add(plan, options);
        plan.devices().of(VideoDef.class).forEach(video -> VideoArgs.add(video, plan, options));
        WatchdogArgs.add(plan, options);
        plan.devices().of(MemballoonDef.class).forEach(balloon -> MemballoonArgs.add(balloon, plan, options));
    }
}
