package org.qmp4j.supervisor.launch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.MemoryDef.MaxMemoryDef;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.domain.NumberSet;

/**
 * The memory of one start.
 *
 * @param kib how much there is at boot, a multiple of 1024
 * @param max how much there can be; null when none can be plugged in
 * @param locked whether it must stay in memory
 * @param backend all of it; null when the cells have it
 * @param cells NUMA cells, by their numbers
 * @param devices memory that is plugged in, by the id of its device
 * @param numa what was asked of them; null when there are none
 */
public record MemoryPlan(
        long kib,
        @Nullable MaxMemoryDef max,
        boolean locked,
        @Nullable BackendPlan backend,
        List<CellPlan> cells,
        Map<String, BackendPlan> devices,
        @Nullable NumaDef numa) {
    public MemoryPlan {
        cells = List.copyOf(cells);
        devices = Map.copyOf(devices);
    }

    /**
     * A NUMA cell.
     *
     * @param cpus its virtual CPUs; null for none
     * @param mib its memory
     * @param backend what that is; null when a number is enough
     * @param initiator the cell whose CPUs are nearest; null when nothing is told of that
     */
    public record CellPlan(
            @Nullable NumberSet cpus,
            long mib,
            @Nullable BackendPlan backend,
            @Nullable Integer initiator) {}
}
