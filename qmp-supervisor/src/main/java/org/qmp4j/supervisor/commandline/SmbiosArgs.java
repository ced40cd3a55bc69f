package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.DirectBootDef.Smbios;
import org.qmp4j.supervisor.domain.SysinfoDef;
import org.qmp4j.supervisor.domain.SysinfoDef.EntryDef;
import org.qmp4j.supervisor.domain.SysinfoDef.FirmwareConfig;
import org.qmp4j.supervisor.domain.SysinfoDef.Kind;
import org.qmp4j.supervisor.domain.SysinfoDef.TableDef;
import org.qmp4j.supervisor.launch.BoardPlan;

/** What the firmware tells the guest of its board. */
final class SmbiosArgs {
    private SmbiosArgs() {}

    static void add(BoardPlan board, List<QemuOption> options) {
        for (SysinfoDef sysinfo : board.platform().sysinfo()) {
            if (sysinfo instanceof SysinfoDef.Smbios smbios && board.direct().smbios() == Smbios.SYSINFO) {
                for (Kind kind : Kind.values()) {
                    smbios.tables().stream()
                            .filter(table -> table.kind() == kind)
                            .filter(table -> !table.entries().isEmpty())
                            .forEach(table -> options.add(QemuOption.of("-smbios", table(table))));
                }
            }
        }
        for (SysinfoDef sysinfo : board.platform().sysinfo()) {
            if (sysinfo instanceof FirmwareConfig config) {
                config.entries()
                        .forEach(entry -> options.add(QemuOption.of(
                                "-fw_cfg",
                                OptionText.with("name", entry.name())
                                        .and("string", entry.value())
                                        .and("file", entry.file()))));
            }
        }
    }

    private static OptionText table(TableDef table) {
        OptionText text = OptionText.with("type", table.kind().type());
        if (table.kind().names().isEmpty()) {
            table.entries().forEach(entry -> text.and("value", entry.value()));
            return text;
        }
        for (String name : table.kind().names()) {
            for (EntryDef entry : table.entries()) {
                if (entry.name().equals(name)) {
                    text.and(name, entry.value());
                }
            }
        }
        return text;
    }
}
