package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DriveAddress;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The controller of floppy drives: part of an old chipset, and a device of its own for a new one. */
final class FloppyArgs {
    private FloppyArgs() {}

    static void add(DevicesPlan plan, List<QemuOption> options) {
        List<DiskDef> floppies = plan.devices().disks().stream()
                .filter(disk -> disk.target().bus() == DiskBus.FDC)
                .toList();
        OptionJson controller = OptionJson.with("driver", "isa-fdc");
        for (DiskDef floppy : floppies) {
            if (floppy.bootOrder() != null && floppy.placement().address() instanceof DriveAddress place) {
                String index = place.unit() == 0 ? "bootindexA" : "bootindexB";
                if (plan.storage().explicitFloppies()) {
                    controller.and(index, floppy.bootOrder());
                } else {
                    options.add(QemuOption.of("-global", OptionText.with("isa-fdc." + index, floppy.bootOrder())));
                }
            }
        }
        if (plan.storage().explicitFloppies() && !floppies.isEmpty()) {
            options.add(QemuOption.of("-device", controller));
        }
    }
}
