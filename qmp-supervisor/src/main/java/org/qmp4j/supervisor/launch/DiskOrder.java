package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.DriveAddress;
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

    /** The id of a disk that is in its place. */
    static String alias(DiskDef disk, DevicesDef devices) {
        String bus = disk.target().bus().id();
        if (!(disk.placement().address() instanceof DriveAddress place)) {
            return bus + "-disk" + disk.target().index();
        }
        boolean targets = disk.target().bus() == DiskBus.SCSI && !devices.hasNarrowScsi(place.controller());
        return bus + place.controller() + "-" + place.bus() + (targets ? "-" + place.target() : "") + "-"
                + place.unit();
    }

    /** Definitions that were not read from a text have not met these rules yet. */
    static void check(DomainDef domain) {
        List<String> targets = new ArrayList<>();
        for (DiskDef disk : domain.devices().disks()) {
            String where = "/domain/devices/disk[" + disk.target().dev() + "]";
            if (targets.contains(disk.target().dev())) {
                throw new UnsupportedConfigurationException(where, "the target is used twice");
            }
            targets.add(disk.target().dev());
        }
    }
}
