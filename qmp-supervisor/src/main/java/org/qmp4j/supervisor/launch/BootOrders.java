package org.qmp4j.supervisor.launch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.BootDevice;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.InterfaceDef;

/** What {@code <boot dev=…>} comes to: the first device of each class gets the position of the class. */
final class BootOrders {
    private BootOrders() {}

    /** The same definition with the order at the devices, and nowhere else. */
    static DomainDef given(DomainDef domain) {
        DevicesDef devices = domain.devices();
        boolean own = devices.disks().stream().anyMatch(d -> d.bootOrder() != null)
                || devices.interfaces().stream().anyMatch(i -> i.bootOrder() != null);
        if (own) {
            return domain;
        }
        Map<BootDevice, Integer> positions = new EnumMap<>(BootDevice.class);
        List<BootDevice> classes = domain.os().boot().isEmpty()
                ? List.of(BootDevice.DISK)
                : domain.os().boot();
        classes.forEach(one -> positions.put(one, positions.size() + 1));
        DevicesDef ordered = devices.map(device -> {
            if (device instanceof DiskDef disk) {
                Integer position = positions.remove(type(disk.device()));
                return position == null ? disk : disk.withBootOrder(position);
            }
            if (device instanceof InterfaceDef card) {
                Integer position = positions.remove(BootDevice.NETWORK);
                return position == null ? card : card.withBootOrder(position);
            }
            return device;
        });
        return domain.withDevices(ordered).withOs(domain.os().withBoot(List.of()));
    }

    private static BootDevice type(DiskDevice device) {
        return switch (device) {
            case CDROM -> BootDevice.CDROM;
            case FLOPPY -> BootDevice.FLOPPY;
            case DISK, LUN -> BootDevice.DISK;
        };
    }
}
