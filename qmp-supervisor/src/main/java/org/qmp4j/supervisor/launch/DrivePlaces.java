package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicePlug;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DriveAddress;

/** Places on controllers for drives: where the target names of disks say, and for other devices the first that is free. */
final class DrivePlaces {
    private static final int SCSI_UNITS = 7;
    private static final int SATA_UNITS = 6;
    private static final String SCSI = "scsi";

    private final List<DeviceDef> devices;
    private final Set<String> taken = new HashSet<>();

    private DrivePlaces(List<DeviceDef> devices) {
        this.devices = new ArrayList<>(devices);
    }

    static DevicesDef given(DevicesDef devices) {
        DrivePlaces places = new DrivePlaces(devices.all());
        places.disks();
        places.others();
        return new DevicesDef(devices.emulator(), places.devices);
    }

    private void disks() {
        for (int at = 0; at < devices.size(); at++) {
            if (devices.get(at) instanceof DiskDef disk) {
                DriveAddress custom = custom(disk);
                DiskDef placed = custom == null || disk.placement().address() != null
                        ? disk
                        : disk.placed(disk.placement().at(custom));
                if (custom != null && placed.placement().address() instanceof DriveAddress place) {
                    claim(disk.target().bus().id(), place, disk);
                }
                devices.set(at, placed);
            }
        }
    }

    private void claim(String bus, DriveAddress place, DeviceDef device) {
        if (!taken.add(bus + place)) {
            throw DevicePath.complaint(
                    device,
                    devices,
                    "another drive is there: " + bus + " controller " + place.controller() + ", bus " + place.bus()
                            + ", target " + place.target() + ", unit " + place.unit());
        }
    }

    private static @Nullable DriveAddress custom(DiskDef disk) {
        int index = disk.target().index();
        return switch (disk.target().bus().id()) {
            case SCSI -> new DriveAddress(index / SCSI_UNITS, 0, 0, index % SCSI_UNITS);
            case "ide" -> new DriveAddress(index / 4, index % 4 / 2, 0, index % 2);
            case "sata" -> new DriveAddress(index / SATA_UNITS, 0, 0, index % SATA_UNITS);
            case "fdc" -> new DriveAddress(index / 2, 0, 0, index % 2);
            default -> null;
        };
    }

    private void others() {
        for (DeviceDef device : devices) {
            if (device.plug() == DevicePlug.SCSI && device.placement().address() instanceof DriveAddress place) {
                claim(SCSI, place, device);
            }
        }
        for (int at = 0; at < devices.size(); at++) {
            DeviceDef device = devices.get(at);
            if (device.plug() == DevicePlug.SCSI && device.placement().address() == null) {
                devices.set(at, device.placed(device.placement().at(free())));
            }
        }
    }

    private DriveAddress free() {
        int index = 0;
        while (true) {
            DriveAddress place = new DriveAddress(index / SCSI_UNITS, 0, 0, index % SCSI_UNITS);
            if (taken.add(SCSI + place)) {
                return place;
            }
            index++;
        }
    }
}
