package org.qmp4j.supervisor.commandline;

import java.util.List;

/** Watchdogs; the one of the q35 chipset is always there, and libvirt switches it on with the action reset. */
final class WatchdogArgs {
    private WatchdogArgs() {}

    static void addItco(List<QemuOption> options) {
        options.add(QemuOption.of("-global", OptionText.with("ICH9-LPC.noreboot", false)));
        options.add(QemuOption.of("-watchdog-action", "reset"));
    }
}
