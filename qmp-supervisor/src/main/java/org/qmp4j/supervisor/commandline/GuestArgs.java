package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.launch.BoardPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** The options that a guest has once, in libvirt's order: before the monitor, after it, and after the devices. */
final class GuestArgs {
    private GuestArgs() {}

    static void before(LaunchPlan plan, List<QemuOption> options) {
        BoardPlan board = plan.board();
        options.add(QemuOption.of("-name", OptionText.with("guest", plan.name()).and("debug-threads", true)));
        ExtraArgs.addDeprecation(board.platform().qemu(), options);
        // QEMU waits for 'cont': nothing runs before it is proven that the process is ours
        options.add(QemuOption.of("-S"));
        if (plan.paths().masterKey() != null) {
            options.add(QemuOption.of(
                    "-object",
                    OptionJson.with("qom-type", "secret")
                            .and("id", "masterKey0")
                            .and("format", "raw")
                            .and("file", plan.paths().masterKey())));
        }
        ImageObjects.addManagedHelper(plan.devices(), options);
        FirmwareArgs.addFlash(board.firmware(), plan.devices(), options);
        MachineArgs.add(plan, options);
        CpuArgs.add(plan, options);
        FirmwareArgs.addLoader(board.firmware(), options);
        MemoryArgs.add(plan.memory(), options);
        SmpArgs.add(plan, options);
        IoThreadArgs.add(board, options);
        NumaArgs.add(plan.memory(), options);
        options.add(QemuOption.of("-uuid", plan.uuid().toString()));
        SmbiosArgs.add(board, options);
        if (plan.genid().guid() != null) {
            options.add(QemuOption.of(
                    "-device",
                    OptionJson.with("driver", "vmgenid")
                            .and("guid", plan.genid().guid())
                            .and("id", "vmgenid0")));
        }
        if (plan.devices().devices().graphics().isEmpty()) {
            options.add(QemuOption.of("-display", "none"));
        }
        options.add(QemuOption.of("-no-user-config"));
        options.add(QemuOption.of("-nodefaults"));
    }

    static void after(LaunchPlan plan, List<QemuOption> options) {
        BoardPlan board = plan.board();
        ClockArgs.add(board, options);
        // a guest that powers off stays as a process until we have seen why, and then is told to quit
        options.add(QemuOption.of("-no-shutdown"));
        PowerArgs.add(plan, options);
        options.add(QemuOption.of(
                "-boot",
                OptionText.with("menu", plan.screen().menu())
                        .and("splash-time", plan.screen().menuTimeoutMillis())
                        .and("reboot-timeout", plan.screen().rebootTimeoutMillis())
                        .and("strict", true)));
        DirectBootArgs.add(board.direct(), options);
    }

    static void last(LaunchPlan plan, List<QemuOption> options) {
        if (Boolean.TRUE.equals(plan.features().vmcoreinfo())) {
            options.add(QemuOption.of("-device", OptionJson.with("driver", "vmcoreinfo")));
        }
        LaunchSecurityArgs.add(plan, options);
        ExtraArgs.add(plan.board().platform().qemu(), options);
        ConfinementArgs.add(plan.confinement(), options);
        DeviceArgs.addLast(plan, options);
        options.add(QemuOption.of("-msg", OptionText.with("timestamp", true)));
    }
}
