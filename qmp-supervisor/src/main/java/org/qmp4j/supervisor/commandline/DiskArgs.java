package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.DiskAccess.Transience;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.storage.VhostUserSource;

/** Disks: block nodes with their format stated, or the socket of who serves them, then the device. */
final class DiskArgs {
    private DiskArgs() {}

    static void add(DiskDef disk, DevicesPlan plan, List<QemuOption> options) {
        if (disk.access().transience() == Transience.LOST_SHARED) {
            // what the guest writes goes into an overlay, which is made and plugged in when QEMU is there
            return;
        }
        if (disk.image().source() instanceof VhostUserSource served) {
            String chardev = "chr-vu-" + disk.placement().alias();
            options.add(QemuOption.of("-chardev", socket(chardev, served, plan.reconnectMillis())));
            options.add(QemuOption.of("-device", DiskDeviceArgs.served(disk, chardev, plan)));
            return;
        }
        if (disk.target().bus() == DiskBus.SD) {
            options.add(QemuOption.of("-drive", CardArgs.drive(disk, plan)));
            return;
        }
        String drive = BlockdevArgs.add(disk, plan, options);
        options.add(QemuOption.of("-device", DiskDeviceArgs.device(disk, drive, plan)));
    }

    private static OptionText socket(String id, VhostUserSource served, boolean millis) {
        OptionText text = OptionText.first("socket").and("id", id).and("path", served.path());
        Integer seconds = Boolean.TRUE.equals(served.reconnect()) ? served.timeout() : null;
        if (seconds == null) {
            return text;
        }
        return millis ? text.and("reconnect-ms", seconds * 1000L) : text.and("reconnect", seconds);
    }
}
