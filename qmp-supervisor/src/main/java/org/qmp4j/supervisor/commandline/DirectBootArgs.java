package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DirectBootDef;
import org.qmp4j.supervisor.domain.DirectBootDef.AcpiTableDef;

/** What is booted without a boot loader, and tables of ACPI. */
final class DirectBootArgs {
    private DirectBootArgs() {}

    static void add(DirectBootDef direct, List<QemuOption> options) {
        add("-kernel", direct.kernel(), options);
        add("-initrd", direct.initrd(), options);
        add("-append", direct.cmdline(), options);
        add("-shim", direct.shim(), options);
        add("-dtb", direct.dtb(), options);
        direct.acpiTables().forEach(table -> options.add(QemuOption.of("-acpitable", table(table))));
    }

    private static void add(String option, @Nullable String value, List<QemuOption> options) {
        if (value != null) {
            options.add(QemuOption.of(option, value));
        }
    }

    private static OptionText table(AcpiTableDef table) {
        return switch (table.type()) {
            case RAW -> OptionText.with("file", table.path());
            case RAWSET -> OptionText.with("data", table.path());
            case SLIC, MSDM -> OptionText.with("sig", table.type()).and("file", table.path());
        };
    }
}
