package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.HubDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** USB hubs. */
final class HubArgs {
    private HubArgs() {}

    static void add(HubDef hub, DevicesPlan plan, List<QemuOption> options) {
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", "usb-hub")
                        .and("id", hub.placement().alias())
                        .at(hub.placement(), plan)));
    }
}
