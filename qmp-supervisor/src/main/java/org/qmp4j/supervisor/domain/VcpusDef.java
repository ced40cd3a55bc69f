package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The virtual CPUs ({@code <vcpu current='CURRENT'>MAX</vcpu>}).
 *
 * @param max how many there can be, from 1
 * @param current how many the guest starts with
 * @param cpuset kept for the XML: the processors of the host that they may run on; they are not pinned here
 */
public record VcpusDef(int max, int current, @Nullable String cpuset) {
    public VcpusDef {
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

    /** All of them are there. */
    public static VcpusDef all(int count) {
        return new VcpusDef(count, count);
    }

    /** As many as can be, and that many of them there. */
    public VcpusDef withCurrent(int count) {
        return new VcpusDef(max, count, cpuset);
    }
}
