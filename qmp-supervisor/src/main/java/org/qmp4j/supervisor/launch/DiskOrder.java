package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.BootDevice;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.DeviceAddress.DriveAddress;

/** The order of disks, their ids and their places on buses that are not PCI. */
final class DiskOrder {
    private DiskOrder() {}

    /** As libvirt keeps them: buses in the order of first use, on each the disks by the letters of their target. */
    static List<DiskDef> sorted(List<DiskDef> disks) {
        Map<DiskBus, List<DiskDef>> byBus = new LinkedHashMap<>();
        disks.forEach(d ->
                byBus.computeIfAbsent(d.target().bus(), b -> new ArrayList<>()).add(d));
        List<DiskDef> sorted = new ArrayList<>();
        byBus.values().forEach(bus -> {
            bus.sort(Comparator.comparingInt(d -> d.target().index()));
            sorted.addAll(bus);
        });
        return sorted;
    }

    static String alias(DiskDef disk) {
        int index = disk.target().index();
        return disk.placement()
                .aliasOr(
                        switch (disk.target().bus()) {
                            case VIRTIO -> "virtio-disk" + index;
                            case IDE -> "ide0-" + index / 2 + "-" + index % 2;
                            case SATA -> "sata0-0-" + index;
                        });
    }

    /** The place of a disk that is not a PCI device itself; null when it is one. */
    static @Nullable DriveAddress drive(DiskDef disk) {
        int index = disk.target().index();
        return switch (disk.target().bus()) {
            case VIRTIO -> null;
            case IDE -> new DriveAddress("ide." + index / 2, index % 2);
            case SATA -> new DriveAddress("ide." + index, null);
        };
    }

    /** Definitions that were not read from a text have not met these rules yet. */
    static void check(DomainDef domain) {
        List<String> targets = new ArrayList<>();
        for (DiskDef disk : domain.devices().disks()) {
            String where = "/domain/devices/disk[" + disk.target().dev() + "]";
            DiskBus bus = disk.target().bus();
            if (targets.contains(disk.target().dev())) {
                throw new UnsupportedConfigurationException(where, "the target is used twice");
            }
            if (!bus.isOn(domain.os().family()) || disk.target().index() >= bus.capacity()) {
                throw new UnsupportedConfigurationException(
                        where,
                        "it needs a controller of bus '" + bus.id() + "' that the machine does not have built in");
            }
            targets.add(disk.target().dev());
        }
    }

    /** What {@code <boot dev=…>} comes to: the first device of each class gets the position of the class. */
    static Map<BootDevice, Integer> bootClasses(DomainDef domain) {
        Map<BootDevice, Integer> positions = new EnumMap<>(BootDevice.class);
        boolean own = domain.devices().disks().stream().anyMatch(d -> d.bootOrder() != null)
                || domain.devices().interfaces().stream().anyMatch(i -> i.bootOrder() != null);
        if (!own) {
            List<BootDevice> classes = domain.os().boot().isEmpty()
                    ? List.of(BootDevice.DISK)
                    : domain.os().boot();
            classes.forEach(c -> positions.put(c, positions.size() + 1));
        }
        return positions;
    }

    static BootDevice bootClass(DiskDef disk) {
        return disk.device() == DiskDevice.CDROM ? BootDevice.CDROM : BootDevice.DISK;
    }
}
