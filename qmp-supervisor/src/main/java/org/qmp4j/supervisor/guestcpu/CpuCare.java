package org.qmp4j.supervisor.guestcpu;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
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
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.FileIdentity;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the CPU of a guest that is about to run for the first time, keeps it, and holds it against what was asked for. */
final class CpuCare implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(CpuCare.class);

    /** More kinds of guests than that are not kept in mind. */
    private static final int MOST_KINDS = 256;

    private final Map<Kind, Known> kinds = new ConcurrentHashMap<>();

    /** What decides over the features that a CPU is made with: QEMU takes several milliseconds to find them out. */
    private record Kind(FileIdentity binary, LiveRecord.Qemu qemu, CpuOption cpu) {
        static Kind of(LiveRecord record, CpuOption asked) {
            return new Kind(record.proof().process().executable(), record.qemu(), asked);
        }

        /** Without KVM nothing but the binary decides what it cannot do: the host and its modules have no say. */
        boolean isEmulated() {
            return qemu.accelerator().equals(Accelerator.TCG.name());
        }
    }

    /** What a CPU would have, and what QEMU said last that it cannot have. */
    private record Known(Set<String> all, Set<String> blocked) {
        ActualCpu actual(CpuOption asked) {
            Set<String> enabled = new TreeSet<>(all);
            enabled.removeAll(blocked);
            return new ActualCpu(asked.model(), enabled, blocked);
        }
    }

    /** What the last process of its kind had. Where more than the binary has a say, it is read again before the guest runs. */
    @Override
    public void expected(DomainDirectory directory, LiveRecord record) {
        Optional<CpuOption> asked = CpuOption.of(record.argv());
        Known known = asked.isEmpty() ? null : kinds.get(Kind.of(record, asked.get()));
        if (known != null) {
            directory.actualCpu().write(known.actual(asked.get()).text());
        }
    }

    @Override
    public CompletionStage<?> greeted(DomainMonitor monitor, LiveRecord expected) {
        Optional<CpuOption> asked = CpuOption.of(expected.argv());
        boolean told = asked.isPresent() && !isKnown(Kind.of(expected, asked.get()));
        return told ? monitor.cpu().unavailable() : CompletableFuture.completedStage(null);
    }

    private boolean isKnown(Kind kind) {
        return kind.isEmulated() && kinds.containsKey(kind);
    }

    @Override
    public void starting(JobScope scope) {
        read(scope).ifPresent(actual -> check(scope, actual));
    }

    /** Reads and keeps it; empty when QEMU does not tell. */
    Optional<ActualCpu> read(JobScope scope) {
        return CpuOption.of(scope.record().argv()).flatMap(asked -> {
            try {
                ActualCpu actual = read(scope, asked);
                scope.directory().actualCpu().write(actual.text());
                return Optional.of(actual);
            } catch (QmpCommandException e) {
                LOG.info("[{}] QEMU does not tell what its CPU has: {}", scope.label(), e.getMessage());
                return Optional.empty();
            }
        });
    }

    private ActualCpu read(JobScope scope, CpuOption asked) {
        Kind kind = Kind.of(scope.record(), asked);
        Known known = kinds.get(kind);
        if (known == null || !kind.isEmulated()) {
            CpuMonitor monitor = scope.monitor().cpu();
            CompletionStage<Set<String>> unavailable = monitor.unavailable();
            Set<String> all =
                    known != null ? known.all() : scope.await(monitor.features(asked.model(), asked.properties()));
            known = new Known(all, scope.await(unavailable));
            if (kinds.size() < MOST_KINDS) {
                kinds.put(kind, known);
            }
        }
        return known.actual(asked);
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
