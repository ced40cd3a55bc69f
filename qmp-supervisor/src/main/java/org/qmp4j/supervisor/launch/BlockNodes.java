package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskMirror;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.VhostUserSource;

/**
 * The numbers of block nodes: one counter for the domain, from the last disk to the first, each chain from the top, a data file
 * after its image, and the filters of a disk after its chain.
 */
final class BlockNodes {
    private final Set<Integer> taken = new HashSet<>();
    private int next;

    private BlockNodes() {}

    /**
     * The devices with a number for each image, in their order; SCSI units of the host come after the disks.
     *
     * @param fresh whether this is a start, which counts anew; else the numbers that are there stay
     */
    static DevicesDef numbered(DevicesDef devices, boolean fresh) {
        BlockNodes nodes = new BlockNodes();
        DevicesDef next = devices.with(DeviceKind.DISK, nodes.numbered(devices.disks(), fresh));
        return next.map(device -> device instanceof ScsiHostdev unit ? unit.numbered(nodes.next++) : device);
    }

    private List<DiskDef> numbered(List<DiskDef> disks, boolean fresh) {
        List<DiskDef> asked = fresh ? disks.stream().map(DiskDef::unnumbered).toList() : disks;
        asked.forEach(disk -> claim(disk, fresh));
        next = taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        List<DiskDef> numbered = new ArrayList<>();
        for (int i = asked.size() - 1; i >= 0; i--) {
            numbered.add(numbered(asked.get(i)));
        }
        Collections.reverse(numbered);
        return numbered;
    }

    private void claim(DiskDef disk, boolean fresh) {
        int last = 0;
        for (StorageImage image : disk.image().chain()) {
            last = Math.max(last, claim(disk, image));
            last = image.dataStore() == null ? last : Math.max(last, claim(disk, image.dataStore()));
        }
        DiskMirror mirror = disk.mirror();
        if (!fresh && mirror != null && mirror.image() != null) {
            // a copy may stand on images of the chain, and an active commit goes into one of them
            mirror.image().chain().stream()
                    .flatMap(image -> Stream.ofNullable(image.index()))
                    .forEach(taken::add);
        }
        for (int i = 1; last > 0 && i <= disk.throttleFilters().size(); i++) {
            taken.add(last + i);
        }
    }

    private int claim(DiskDef disk, StorageImage image) {
        Integer number = image.index();
        if (number != null && !taken.add(number)) {
            throw new UnsupportedConfigurationException(
                    "/domain/devices/disk[" + disk.target().dev() + "]",
                    "the index " + number + " of its source is used twice");
        }
        return number == null ? 0 : number;
    }

    private DiskDef numbered(DiskDef disk) {
        if (disk.image().source() instanceof VhostUserSource || disk.target().bus() == DiskBus.SD) {
            return disk;
        }
        if (disk.image().isEmpty()) {
            // an empty drive has a number as well, which nobody sees
            next++;
            return disk;
        }
        boolean counted = disk.image().index() == null;
        DiskDef done = disk.withImage(numbered(disk.image()));
        next += counted ? disk.throttleFilters().size() : 0;
        return done;
    }

    private StorageImage numbered(StorageImage image) {
        StorageImage self = image.index() == null ? image.withIndex(next++) : image;
        @Nullable StorageImage store = self.dataStore();
        StorageImage whole =
                store == null || store.index() != null ? self : self.withDataStore(store.withIndex(next++));
        StorageImage below = whole.below();
        return below == null ? whole : whole.withBacking(new BackingStore(numbered(below)));
    }
}
