package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.launch.Confinement;

/** What keeps QEMU from harming its host. */
final class ConfinementArgs {
    private ConfinementArgs() {}

    static void add(Confinement confinement, List<QemuOption> options) {
        if (confinement.sandbox()) {
            options.add(QemuOption.of(
                    "-sandbox",
                    OptionText.first("on")
                            .and("obsolete", "deny")
                            // the filter is there before QEMU becomes another user, and would kill it over that; who is
                            // not root and may gain no privileges by exec has none to elevate
                            .and("elevateprivileges", confinement.user() == null ? "deny" : "allow")
                            .and("spawn", "deny")
                            .and("resourcecontrol", "deny")));
        }
        if (confinement.user() != null) {
            options.add(
                    confinement.runWith()
                            ? QemuOption.of("-run-with", OptionText.with("user", confinement.user()))
                            : QemuOption.of("-runas", confinement.user()));
        }
    }
}
