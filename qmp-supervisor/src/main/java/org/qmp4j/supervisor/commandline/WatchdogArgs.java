package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.WatchdogAction;
import org.qmp4j.supervisor.launch.WatchdogPlan;

/** Watchdogs, and the one action that QEMU has for all of them. */
final class WatchdogArgs {
    private WatchdogArgs() {}

    static void add(List<WatchdogPlan> watchdogs, WatchdogAction action, List<QemuOption> options) {
        for (WatchdogPlan watchdog : watchdogs) {
            switch (watchdog.model()) {
                case ITCO ->
                    // it is there, and switched off
                    options.add(QemuOption.of("-global", OptionText.with("ICH9-LPC.noreboot", false)));
                case I6300ESB, IB700 -> options.add(QemuOption.of("-device", device(watchdog)));
            }
        }
        if (!watchdogs.isEmpty()) {
            options.add(QemuOption.of("-watchdog-action", action.ofQemu().id()));
        }
    }

    private static OptionJson device(WatchdogPlan watchdog) {
        OptionJson device = OptionJson.with("driver", watchdog.model().id()).and("id", watchdog.alias());
        return watchdog.address() == null ? device : device.at(watchdog.address());
    }
}
