package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemballoonModel;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The memory balloon. */
final class MemballoonArgs {
    private MemballoonArgs() {}

    static void add(MemballoonDef balloon, DevicesPlan plan, List<QemuOption> options) {
        if (balloon.model() != MemballoonModel.NONE) {
            options.add(QemuOption.of(
                    "-device",
                    OptionJson.with("driver", "virtio-balloon-pci")
                            .and("id", balloon.placement().alias())
                            .at(balloon.placement(), plan)));
        }
    }
}
