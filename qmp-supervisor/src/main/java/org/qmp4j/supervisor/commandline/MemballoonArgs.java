package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The memory balloon. */
final class MemballoonArgs {
    private MemballoonArgs() {}

    static void add(MemballoonDef balloon, DevicesPlan plan, List<QemuOption> options) {
        if (balloon.isInGuest()) {
            options.add(QemuOption.of(
                    "-device",
                    VirtioArgs.device("virtio-balloon", balloon.model().revision(), balloon.driver())
                            .and("id", balloon.placement().alias())
                            .and("deflate-on-oom", balloon.autodeflate())
                            .and("free-page-reporting", balloon.freePageReporting())
                            .at(balloon.placement(), plan)));
        }
    }
}
