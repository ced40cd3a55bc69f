package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ClockDef;
import org.qmp4j.supervisor.domain.ClockDef.TimerDef;
import org.qmp4j.supervisor.domain.CpuDef.PhysAddressDef;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.HypervDef;
import org.qmp4j.supervisor.domain.HypervFeature;
import org.qmp4j.supervisor.domain.KvmFeaturesDef;
import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.domain.PanicModel;
import org.qmp4j.supervisor.launch.CpuPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** The CPU: its model, and the features of the hypervisor that are switched there. */
final class CpuArgs {
    private CpuArgs() {}

    static void add(LaunchPlan plan, List<QemuOption> options) {
        CpuPlan cpu = plan.cpu();
        OptionText text = OptionText.first(cpu.model())
                .and("migratable", cpu.migratable())
                .and("vendor", cpu.vendor());
        cpu.features().forEach(feature -> text.and(feature.name(), feature.on()));
        timers(plan.board().platform().clock(), text);
        FeaturesDef features = plan.features();
        text.and("kvm-pv-eoi", features.apic() == null ? null : features.apic().eoi());
        text.and("kvm-pv-unhalt", features.pvspinlock());
        hyperv(features.hyperv(), text);
        if (plan.devices().devices().of(PanicDef.class).stream().anyMatch(p -> p.model() == PanicModel.HYPERV)) {
            text.bare("hv-crash");
        }
        kvm(features.kvm(), text);
        text.and("pmu", features.pmu());
        cache(cpu, text);
        physAddress(cpu.physAddress(), text);
        options.add(QemuOption.of("-cpu", text));
    }

    private static void timers(ClockDef clock, OptionText text) {
        for (TimerDef timer : clock.timers()) {
            switch (timer.name()) {
                case KVMCLOCK -> text.and("kvmclock", timer.present());
                case HYPERVCLOCK -> text.and("hv-time", onlyOn(timer.present()));
                case TSC -> text.and("tsc-frequency", timer.frequency());
                default -> {
                    // no matter of the CPU
                }
            }
        }
    }

    /** The CPU of the host has its caches unless it is told otherwise. */
    private static void cache(CpuPlan cpu, OptionText text) {
        if (cpu.cache() == null) {
            return;
        }
        switch (cpu.cache().mode()) {
            case EMULATE -> text.and("l3-cache", true).and("host-cache-info", cpu.ofHost() ? false : null);
            case PASSTHROUGH -> text.and("host-cache-info", true).and("l3-cache", false);
            case DISABLE ->
                text.and("host-cache-info", cpu.ofHost() ? false : null).and("l3-cache", false);
        }
    }

    private static void physAddress(@Nullable PhysAddressDef width, OptionText text) {
        if (width == null) {
            return;
        }
        if (width.mode() == PhysAddressDef.Origin.PASSTHROUGH) {
            text.and("host-phys-bits", true).and("host-phys-bits-limit", width.limit());
        } else if (width.bits() != null) {
            text.and("phys-bits", width.bits());
        } else {
            text.and("host-phys-bits", false);
        }
    }

    private static void hyperv(@Nullable HypervDef hyperv, OptionText text) {
        if (hyperv == null) {
            return;
        }
        if (hyperv.mode() == HypervDef.Mode.PASSTHROUGH) {
            text.and("hv-passthrough", true);
            return;
        }
        for (HypervFeature feature : HypervFeature.values()) {
            if (hyperv.has(feature)) {
                String name = "hv-" + feature.id().replace('_', '-');
                switch (feature) {
                    case SPINLOCKS -> text.and(name, hex(hyperv.spinlockRetries()));
                    case VENDOR_ID -> text.and(name, hyperv.vendorId());
                    default -> text.and(name, true);
                }
            }
            if (feature == HypervFeature.STIMER && hyperv.has(feature)) {
                text.and("hv-stimer-direct", onlyOn(hyperv.stimerDirect()));
            }
            if (feature == HypervFeature.TLBFLUSH && hyperv.has(feature)) {
                text.and("hv-tlbflush-direct", onlyOn(hyperv.tlbflushDirect()));
                text.and("hv-tlbflush-ext", onlyOn(hyperv.tlbflushExtended()));
            }
        }
    }

    private static void kvm(@Nullable KvmFeaturesDef kvm, OptionText text) {
        if (kvm != null) {
            text.and("kvm", Boolean.TRUE.equals(kvm.hidden()) ? false : null);
            text.and("kvm-hint-dedicated", onlyOn(kvm.hintDedicated()));
            text.and("kvm-poll-control", onlyOn(kvm.pollControl()));
            text.and("kvm-pv-ipi", Boolean.FALSE.equals(kvm.pvIpi()) ? false : null);
        }
    }

    /** What is off is not named. */
    private static @Nullable Boolean onlyOn(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value) ? value : null;
    }

    private static @Nullable String hex(@Nullable Long value) {
        return value == null ? null : "0x" + Long.toHexString(value);
    }
}
