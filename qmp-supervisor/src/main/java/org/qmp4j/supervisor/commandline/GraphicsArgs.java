package org.qmp4j.supervisor.commandline;

import java.nio.file.Path;
import java.util.List;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Displays, and the sound that libvirt gives every guest: none. */
final class GraphicsArgs {
    private GraphicsArgs() {}

    static void add(DevicesPlan plan, List<QemuOption> options) {
        Path vncSocket = plan.vncSocket();
        options.add(QemuOption.of("-audiodev", OptionJson.with("id", "audio1").and("driver", "none")));
        if (vncSocket != null) {
            options.add(QemuOption.of(
                    "-vnc", OptionText.with("vnc", "unix:" + vncSocket).and("audiodev", "audio1")));
        }
    }
}
