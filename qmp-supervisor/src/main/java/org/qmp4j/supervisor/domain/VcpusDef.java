package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The virtual CPUs ({@code <vcpu current='CURRENT'>MAX</vcpu>}).
 *
 * @param max how many there can be, from 1
 * @param current how many the guest starts with
 * @param automatic kept for the XML: whether the host chooses the processors that they run on
 * @param each what is said of single ones; empty when nothing is
 * @param cpuset kept for the XML: the processors of the host that they may run on; they are not pinned here
 */
public record VcpusDef(int max, int current, @Nullable String cpuset, boolean automatic, List<VcpuDef> each) {
    public VcpusDef {
        each = List.copyOf(each);
        if (max < 1 || max > DomainDef.MAX_VCPUS) {
            throw new IllegalArgumentException("a domain has 1 to " + DomainDef.MAX_VCPUS + " vcpus: " + max);
        }
        if (current < 1 || current > max) {
            throw new IllegalArgumentException("of " + max + " vcpus 1 to " + max + " can be there: " + current);
        }
    }

    public VcpusDef(int max, int current) {
        this(max, current, null);
    }

    public VcpusDef(int max, int current, @Nullable String cpuset) {
        this(max, current, cpuset, false, List.of());
    }

    /**
     * {@code <vcpus><vcpu>}.
     *
     * @param id its number
     * @param enabled whether it is there
     * @param hotpluggable whether it can be unplugged
     * @param order when it was plugged in; null when nothing was said
     */
    public record VcpuDef(
            int id,
            boolean enabled,
            boolean hotpluggable,
            @Nullable Integer order) {}

    /** How many QEMU makes itself: those that can be unplugged are plugged in later. */
    public int atBoot() {
        return current
                - (int) each.stream()
                        .filter(v -> v.enabled() && v.hotpluggable())
                        .count();
    }

    /** All of them are there. */
    public static VcpusDef all(int count) {
        return new VcpusDef(count, count);
    }

    /** As many as can be, and that many of them there. */
    public VcpusDef withCurrent(int count) {
        return new VcpusDef(max, count, cpuset, automatic, count == current ? each : List.of());
    }
}
