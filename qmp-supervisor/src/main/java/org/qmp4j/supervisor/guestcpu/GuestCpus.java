package org.qmp4j.supervisor.guestcpu;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.CpuDifference;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * The CPUs that guests really have, as opposed to those that were asked for. They are read at each start, before the guest runs,
 * and kept with its process.
 */
public final class GuestCpus {
    private final Function<UUID, DomainDirectory> directories;
    private final CpuCare care = new CpuCare();

    /** For the supervisor. */
    public GuestCpus(Function<UUID, DomainDirectory> directories) {
        this.directories = directories;
    }

    /** For the supervisor: reads and checks the CPU at each start. */
    public DomainCare care() {
        return care;
    }

    /** For what has to know it before a guest is there: reads the CPU of the process of a job, and keeps it. */
    public Optional<ActualCpu> read(JobScope scope) {
        return care.read(scope);
    }

    /**
     * How a CPU differs from what it is asked to be, as far as {@code check} says that it must not; libvirt's defaults where it says
     * nothing.
     *
     * @param kvm whether its guest runs on KVM
     */
    @SuppressWarnings("exports") // a definition is what every feature hands out
    public static CpuDifference judged(@Nullable CpuDef asked, boolean kvm, ActualCpu actual) {
        return CpuCare.difference(asked, actual, CpuCare.level(asked, kvm));
    }

    /** What its guest really has; empty when it does not run, or QEMU did not tell. */
    public Optional<ActualCpu> actual(Domain domain) {
        return domain.liveRecord()
                .flatMap(live -> directories.apply(domain.uuid()).actualCpu().read())
                .flatMap(ActualCpu::of);
    }

    /** How that differs from what it was to have: none, where {@code check='full'} was asked for; empty as {@link #actual}. */
    public Optional<CpuDifference> difference(Domain domain) {
        return actual(domain).map(actual -> actual.unblocked().to(actual));
    }
}
