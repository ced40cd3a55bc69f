package org.qmp4j.supervisor.guestcpu;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.supervisor.commandline.CpuOption;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.CpuDifference;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef;
import org.qmp4j.supervisor.error.CpuDifferenceException;
import org.qmp4j.supervisor.launch.Accelerator;
import org.qmp4j.supervisor.monitor.CpuMonitor;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the CPU of a guest that is about to run for the first time, keeps it, and holds it against what was asked for. */
final class CpuCare implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(CpuCare.class);

    @Override
    public void starting(JobScope scope) {
        CpuOption.of(scope.record().argv()).ifPresent(asked -> {
            try {
                CpuMonitor.Features read = scope.await(scope.monitor().cpu().read(asked.model(), asked.properties()));
                ActualCpu actual = new ActualCpu(asked.model(), read.enabled(), read.unavailable());
                scope.directory().writeActualCpu(actual.text());
                check(scope, actual);
            } catch (QmpCommandException e) {
                LOG.info("[{}] QEMU does not tell what its CPU has: {}", scope.label(), e.getMessage());
            }
        });
    }

    private static void check(JobScope scope, ActualCpu actual) {
        CpuDef asked = scope.liveDefinition().cpu();
        boolean kvm = scope.record().qemu().accelerator().equals(Accelerator.KVM.name());
        CpuDifference difference = difference(asked, actual, level(asked, kvm));
        if (!difference.isNone()) {
            throw new CpuDifferenceException(
                    scope.label(), difference.missing(), difference.extra(), difference.blocked());
        }
    }

    /** libvirt's defaults: nobody looks at the CPU of the host, or at one that is emulated. */
    static CpuDef.Check level(@Nullable CpuDef asked, boolean kvm) {
        if (asked == null || asked.mode() == null) {
            return CpuDef.Check.NONE;
        }
        if (asked.check() != null) {
            return asked.check();
        }
        return switch (asked.mode()) {
            case CUSTOM -> kvm ? CpuDef.Check.PARTIAL : CpuDef.Check.NONE;
            case HOST_MODEL -> CpuDef.Check.PARTIAL;
            case HOST_PASSTHROUGH, MAXIMUM -> CpuDef.Check.NONE;
        };
    }

    /** What of a CPU is not as it must be: all of it for a full check, and what was asked for by name for a partial one. */
    static CpuDifference difference(@Nullable CpuDef asked, ActualCpu actual, CpuDef.Check level) {
        if (asked == null || level == CpuDef.Check.NONE) {
            return new CpuDifference(Set.of(), Set.of(), Set.of());
        }
        Set<String> required = named(asked, FeatureDef.Policy.REQUIRE);
        Set<String> missing = new TreeSet<>(level == CpuDef.Check.FULL ? actual.blocked() : Set.of());
        required.stream().filter(actual.blocked()::contains).forEach(missing::add);
        Set<String> extra = named(asked, FeatureDef.Policy.DISABLE);
        extra.addAll(named(asked, FeatureDef.Policy.FORBID));
        extra.retainAll(actual.features());
        return new CpuDifference(missing, extra, missing);
    }

    private static Set<String> named(CpuDef asked, FeatureDef.Policy policy) {
        return asked.features().stream()
                .filter(feature -> feature.policy() == policy)
                .map(feature -> feature.name().replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
