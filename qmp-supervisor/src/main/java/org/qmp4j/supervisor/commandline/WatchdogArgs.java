package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Watchdogs, and the one action that QEMU has for all of them. */
final class WatchdogArgs {
    private WatchdogArgs() {}

    static void add(DevicesPlan plan, List<QemuOption> options) {
        List<WatchdogDef> watchdogs = plan.devices().watchdogs();
        for (WatchdogDef watchdog : watchdogs) {
            switch (watchdog.model()) {
                case ITCO ->
                    // it is there, and switched off
                    options.add(QemuOption.of("-global", OptionText.with("ICH9-LPC.noreboot", false)));
                case I6300ESB, IB700 ->
                    options.add(QemuOption.of(
                            "-device",
                            OptionJson.with("driver", watchdog.model().id())
                                    .and("id", watchdog.placement().alias())
                                    .at(watchdog.placement(), plan)));
            }
        }
        if (!watchdogs.isEmpty()) {
            options.add(QemuOption.of(
                    "-watchdog-action", watchdogs.get(0).action().ofQemu().id()));
        }
    }
}
