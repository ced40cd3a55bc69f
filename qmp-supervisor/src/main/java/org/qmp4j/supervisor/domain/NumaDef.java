package org.qmp4j.supervisor.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of memory and CPUs that the guest sees ({@code <cpu><numa>}).
 *
 * @param cells the nodes; the number of one is its place
 * @param interconnects how fast they reach each other
 */
public record NumaDef(List<CellDef> cells, List<InterconnectDef> interconnects) {
    private static final int NEAREST = 10;
    private static final int FURTHER = 20;

    public NumaDef {
        cells = List.copyOf(cells);
        interconnects = List.copyOf(interconnects);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("<numa> needs a <cell>");
        }
        for (int one = 0; one < cells.size(); one++) {
            NumberSet cpus = cells.get(one).cpus();
            for (int other = 0; other < one; other++) {
                NumberSet others = cells.get(other).cpus();
                if (cpus != null && others != null && cpus.overlaps(others)) {
                    throw new IllegalArgumentException("a CPU is in the cells " + other + " and " + one);
                }
            }
        }
    }

    /** Memory of all cells. */
    public long memoryKib() {
        return cells.stream().mapToLong(CellDef::memoryKib).sum();
    }

    /** Whether any distance was said. */
    public boolean hasDistances() {
        return cells.stream().anyMatch(cell -> !cell.distances().isEmpty());
    }

    /** How far it is from one cell to another: as said there, or said the other way round, or what is common. */
    public int distance(int from, int to) {
        Integer said = cells.get(from).distances().get(to);
        if (said == null) {
            said = cells.get(to).distances().get(from);
        }
        return said != null ? said : from == to ? NEAREST : FURTHER;
    }

    /**
     * {@code <cell>}.
     *
     * @param cpus the virtual CPUs of it; null for none
     * @param memoryKib its memory
     * @param access whether other processes share its memory; null as the guest's memory
     * @param discard whether its memory is thrown away at the end; null as the guest's memory
     * @param distances how far it is to other cells
     * @param caches caches between memory and CPUs
     */
    public record CellDef(
            @Nullable NumberSet cpus,
            long memoryKib,
            MemoryBackingDef.@Nullable Access access,
            @Nullable Boolean discard,
            Map<Integer, Integer> distances,
            List<CellCacheDef> caches) {
        public CellDef {
            distances = java.util.Collections.unmodifiableMap(new TreeMap<>(distances));
            caches = List.copyOf(caches);
        }

        /** The same with that memory. */
        public CellDef withMemory(long kib) {
            return new CellDef(cpus, kib, access, discard, distances, caches);
        }
    }

    /**
     * {@code <cell><cache>}.
     *
     * @param level from 1
     * @param associativity how it maps memory
     * @param policy how it is written
     * @param sizeKib its size
     * @param lineBytes size of a line
     */
    public record CellCacheDef(
            int level, Associativity associativity, WritePolicy policy, long sizeKib, long lineBytes) {
        /** How a cache maps memory. */
        public enum Associativity {
            NONE,
            DIRECT,
            FULL
        }

        /** How a cache is written. */
        public enum WritePolicy {
            NONE,
            WRITEBACK,
            WRITETHROUGH
        }
    }

    /**
     * {@code <latency>} or {@code <bandwidth>}.
     *
     * @param bandwidth whether it is a bandwidth in KiB a second; a latency in nanoseconds otherwise
     * @param initiator the cell that asks
     * @param target the cell whose memory it is
     * @param cache the cache of the target that is meant; null for the memory itself
     * @param kind what is done to the memory
     * @param value latency or bandwidth
     */
    public record InterconnectDef(
            boolean bandwidth,
            int initiator,
            int target,
            @Nullable Integer cache,
            Kind kind,
            long value) {
        /** What is done to the memory. */
        public enum Kind {
            ACCESS,
            READ,
            WRITE
        }
    }
}
