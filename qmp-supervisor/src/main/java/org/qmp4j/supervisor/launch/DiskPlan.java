package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskDef;

/**
 * A disk as one start has it.
 *
 * @param def what was asked for
 * @param alias its id
 * @param node number of its block nodes; disks are numbered from the last to the first
 * @param address its place
 * @param bootIndex position in the boot order, from 1, or null
 */
public record DiskPlan(
        DiskDef def,
        String alias,
        int node,
        DeviceAddress address,
        @Nullable Integer bootIndex) {
    /** The id that the device of such a disk has, in every start. */
    public static String alias(DiskDef def) {
        return DiskOrder.alias(def);
    }
}
