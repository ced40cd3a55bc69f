package org.qmp4j.supervisor.commandline;

import java.nio.file.Path;
import java.util.List;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Displays. */
final class GraphicsArgs {
    private GraphicsArgs() {}

    static void add(DevicesPlan plan, List<QemuOption> options) {
        Path vncSocket = plan.vncSocket();
        if (vncSocket != null) {
            options.add(QemuOption.of(
                    "-vnc", OptionText.with("vnc", "unix:" + vncSocket).and("audiodev", "audio1")));
        }
    }
}
