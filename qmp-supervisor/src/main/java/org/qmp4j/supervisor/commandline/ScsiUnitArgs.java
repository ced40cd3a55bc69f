package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.DriveAddress;
import org.qmp4j.supervisor.domain.HostdevDef.HostUnit;
import org.qmp4j.supervisor.domain.HostdevDef.IscsiUnit;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.ImageNodes;

/** SCSI units of the host or of an iSCSI target, which the guest speaks to itself. */
final class ScsiUnitArgs {
    private ScsiUnitArgs() {}

    static void add(ScsiHostdev device, DevicesPlan plan, List<QemuOption> options) {
        String node = ImageNodes.backend(device);
        OptionJson storage = OptionJson.none();
        if (device.source() instanceof IscsiUnit unit) {
            ImageNodes nodes = ImageNodes.of(device, unit);
            if (unit.auth() != null) {
                ImageObjects.secret(nodes.authSecret(), plan, options);
            }
            storage = NetworkArgs.storage(unit.place(), nodes, plan);
        } else if (device.source() instanceof HostUnit unit) {
            storage = OptionJson.with("driver", "host_device")
                    .and("filename", plan.storage().generics().get(unit));
        }
        options.add(QemuOption.of(
                "-blockdev",
                storage.and("node-name", node).and("read-only", device.access().readonly())));
        OptionJson json = OptionJson.with("driver", "scsi-generic")
                .and("drive", node)
                .and("id", device.placement().aliasOr("hostdev"))
                .and("bootindex", device.common().bootOrder());
        if (device.placement().address() instanceof DriveAddress place) {
            DiskDeviceArgs.scsi(json, place, plan);
        }
        options.add(QemuOption.of("-device", json));
    }
}
