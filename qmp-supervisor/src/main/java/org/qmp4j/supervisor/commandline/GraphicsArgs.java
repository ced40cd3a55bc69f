package org.qmp4j.supervisor.commandline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Displays, and the sound that libvirt gives every guest: none. */
final class GraphicsArgs {
    private GraphicsArgs() {}

    static void add(@Nullable Path vncSocket, List<QemuOption> options) {
        options.add(QemuOption.of("-audiodev", OptionJson.with("id", "audio1").and("driver", "none")));
        if (vncSocket != null) {
            options.add(QemuOption.of(
                    "-vnc", OptionText.with("vnc", "unix:" + vncSocket).and("audiodev", "audio1")));
        }
    }
}
