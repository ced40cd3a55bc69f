package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DriveAddress;

/** Places of disks on controllers: where their target names say. */
final class DrivePlaces {
    private DrivePlaces() {}

    static DevicesDef given(DevicesDef devices) {
        return devices.map(device -> device instanceof DiskDef disk ? placed(disk) : device);
    }

    private static DiskDef placed(DiskDef disk) {
        if (disk.placement().address() != null) {
            return disk;
        }
        int index = disk.target().index();
        return switch (disk.target().bus()) {
            case VIRTIO, SCSI, USB -> disk;
            case FDC -> disk.placed(disk.placement().at(new DriveAddress(0, 0, 0, index)));
            case IDE -> disk.placed(disk.placement().at(new DriveAddress(0, index / 2, 0, index % 2)));
            case SATA -> disk.placed(disk.placement().at(new DriveAddress(0, 0, 0, index)));
        };
    }
}
