package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.launch.LaunchPaths;

/** The monitor that we talk to, and the pidfile whose lock proves that QEMU lives. */
final class MonitorArgs {
    private MonitorArgs() {}

    static void add(LaunchPaths paths, List<QemuOption> options) {
        options.add(QemuOption.of("-chardev", ChardevArgs.socket("charmonitor", paths.qmpSocket())));
        options.add(QemuOption.of(
                "-mon",
                OptionText.with("chardev", "charmonitor").and("id", "monitor").and("mode", "control")));
        if (paths.pidfile() != null) {
            options.add(QemuOption.of("-pidfile", paths.pidfile().toString()));
        }
    }
}
