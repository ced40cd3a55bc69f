package org.qmp4j.supervisor.vm;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.CpuDifference;
import org.qmp4j.supervisor.cookie.SaveFacts;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.error.CpuDifferenceException;

/**
 * What a guest has brought along that comes out of a file or from another supervisor.
 *
 * @param definition with all that was given to the devices of the process that it comes from
 * @param cpu the CPU that libvirt says it really had; null when it says nothing
 * @param facts what this library says of it; null of a guest of another
 */
public record Carried(
        DomainDef definition,
        @Nullable CpuDef cpu,
        @Nullable SaveFacts facts) {
    /** What to define for a guest that is not known here: the id that it has is the user's own only if that is known. */
    public DomainDef asked() {
        boolean made = definition.genid() instanceof GenIdDef.CustomGenId && (facts == null || !facts.custom());
        return made ? definition.withGenid(new GenIdDef.RequestedGenId()) : definition;
    }

    /** What its process is started as: it has the name of what is asked for today, and its way with generation ids. */
    public DomainDef started(DomainDef today) {
        DomainDef started = definition.withName(today.name()).withGenid(genid(today.genid()));
        // what libvirt asked for is in the definition, and what the guest had is here
        return cpu == null ? started : started.withCpu(cpu);
    }

    /** The guest keeps the device that it has; who makes its ids is for the definition to say. */
    private GenIdDef genid(GenIdDef asked) {
        if (definition.genid() instanceof GenIdDef.NoGenId) {
            return definition.genid();
        }
        return asked instanceof GenIdDef.NoGenId ? new GenIdDef.RequestedGenId() : asked;
    }

    /**
     * The guest goes on with the CPU that it had, or not at all: what it has found out about it stays true.
     *
     * @throws CpuDifferenceException when it is another
     */
    public static void requireSameCpu(JobScope scope, @Nullable SaveFacts facts) {
        ActualCpu had = facts == null ? null : facts.cpu();
        ActualCpu has =
                scope.directory().actualCpu().read().flatMap(ActualCpu::of).orElse(null);
        if (had != null && has != null && !had.to(has).isNone()) {
            CpuDifference difference = had.to(has);
            throw new CpuDifferenceException(
                    scope.label(), difference.missing(), difference.extra(), difference.blocked());
        }
    }
}
