package org.qmp4j.supervisor.preflight;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DirectBootDef;
import org.qmp4j.supervisor.launch.FirmwarePlan;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.preflight.PreflightFinding.Check;

/** Firmware, and what is booted without a loader: files that QEMU opens by their paths. */
record FirmwareCheck(List<PreflightFinding> findings) {
    void look(LaunchPlan plan) {
        FirmwarePlan firmware = plan.board().firmware();
        look("/domain/os/loader", firmware.bios(), false);
        flash("/domain/os/loader", firmware.code());
        FirmwarePlan.Flash variables = firmware.variables();
        // those that are not there are made, or were refused already
        if (variables != null && Files.exists(Path.of(variables.path()))) {
            flash("/domain/os/nvram", variables);
        }
        DirectBootDef direct = plan.board().direct();
        look("/domain/os/kernel", direct.kernel(), false);
        look("/domain/os/initrd", direct.initrd(), false);
        look("/domain/os/shim", direct.shim(), false);
        look("/domain/os/dtb", direct.dtb(), false);
        direct.acpiTables().forEach(table -> look("/domain/os/acpi/table", table.path(), false));
    }

    private void flash(String where, FirmwarePlan.@Nullable Flash flash) {
        if (flash != null && flash.image() == null) {
            look(where, flash.path(), !flash.readonly());
        }
    }

    /** QEMU looks for a bare name in its own directories. */
    private void look(String where, @Nullable String path, boolean writes) {
        if (path == null || !path.startsWith("/")) {
            return;
        }
        Path file = Path.of(path);
        boolean there = Files.exists(file);
        boolean opens = Files.isReadable(file) && (!writes || Files.isWritable(file));
        if (!there || !opens) {
            findings.add(PreflightFinding.problem(
                    Check.FIRMWARE,
                    where,
                    file + (there ? " cannot be opened by this user" : " is not there"),
                    there ? "give this user the rights to it" : "install or make it"));
        }
    }
}
