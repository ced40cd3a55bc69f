package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.PlatformDef.PowerDef;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** States of sleep, and ACPI where the machine has no switch for it. */
final class PowerArgs {
    private PowerArgs() {}

    static void add(LaunchPlan plan, List<QemuOption> options) {
        if (!plan.board().switches().acpi() && !plan.features().acpi()) {
            options.add(QemuOption.of("-no-acpi"));
        }
        PowerDef power = plan.board().platform().power();
        String device = plan.board().q35() ? "ICH9-LPC" : "PIIX4_PM";
        add(device + ".disable_s3", power.suspendToMem(), options);
        add(device + ".disable_s4", power.suspendToDisk(), options);
    }

    private static void add(String property, @Nullable Boolean enabled, List<QemuOption> options) {
        if (enabled != null) {
            options.add(QemuOption.of("-global", OptionText.with(property, enabled ? 0 : 1)));
        }
    }
}
