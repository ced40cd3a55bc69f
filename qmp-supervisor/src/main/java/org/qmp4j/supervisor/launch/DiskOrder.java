package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

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
                            case FDC -> "fdc0-0-" + index;
                            case SCSI -> "scsi0-0-" + index;
                            case USB -> "usb-disk" + index;
                        });
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
}
