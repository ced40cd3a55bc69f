package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.launch.MemballoonPlan;

/** The memory balloon. */
final class MemballoonArgs {
    private MemballoonArgs() {}

    static void add(MemballoonPlan balloon, List<QemuOption> options) {
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", "virtio-balloon-pci")
                        .and("id", balloon.alias())
                        .at(balloon.address())));
    }
}
