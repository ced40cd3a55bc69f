package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** The numbers of block nodes: counted from the last disk to the first where none is stated, above all that are. */
final class BlockNodes {
    private BlockNodes() {}

    /** The number of each disk, in their order. */
    static List<Integer> numbers(List<DiskDef> disks) {
        Set<Integer> taken = new HashSet<>();
        for (DiskDef disk : disks) {
            if (disk.node() != null && !taken.add(disk.node())) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices/disk[" + disk.target().dev() + "]",
                        "the index " + disk.node() + " of its source is used twice");
            }
        }
        int next = taken.stream().mapToInt(Integer::intValue).max().orElse(0)
                + (int) disks.stream().filter(disk -> disk.node() == null).count();
        List<Integer> numbers = new ArrayList<>();
        for (DiskDef disk : disks) {
            numbers.add(disk.node() == null ? next-- : disk.node());
        }
        return numbers;
    }
}
