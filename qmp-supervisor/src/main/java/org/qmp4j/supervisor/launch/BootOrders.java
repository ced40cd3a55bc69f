package org.qmp4j.supervisor.launch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.BootDevice;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FilesystemDef;
import org.qmp4j.supervisor.domain.HostdevDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.RedirdevDef;

/** What {@code <boot dev=…>} comes to: the first device of each class gets the position of the class. */
final class BootOrders {
    private BootOrders() {}

    /** The same definition with the order at the devices, and nowhere else. */
    static DomainDef given(DomainDef domain) {
        DevicesDef devices = domain.devices();
        if (devices.all().stream().anyMatch(device -> order(device) != null)) {
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

    private static @Nullable Integer order(DeviceDef device) {
        if (device instanceof DiskDef disk) {
            return disk.bootOrder();
        }
        if (device instanceof InterfaceDef card) {
            return card.bootOrder();
        }
        if (device instanceof HostdevDef host) {
            return host.common().bootOrder();
        }
        if (device instanceof RedirdevDef redirected) {
            return redirected.bootOrder();
        }
        return device instanceof FilesystemDef shared ? shared.options().bootOrder() : null;
    }

    private static BootDevice type(DiskDevice device) {
        return switch (device) {
            case CDROM -> BootDevice.CDROM;
            case FLOPPY -> BootDevice.FLOPPY;
            case DISK, LUN -> BootDevice.DISK;
        };
    }
}
