package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        OptionText text = OptionText.first(cpu.model()).and("migratable", cpu.migratable());
        FeaturesDef features = plan.features();
        text.and("kvm-pv-eoi", features.apic() == null ? null : features.apic().eoi());
        text.and("kvm-pv-unhalt", features.pvspinlock());
        hyperv(features.hyperv(), text);
        if (plan.devices().devices().of(PanicDef.class).stream().anyMatch(p -> p.model() == PanicModel.HYPERV)) {
            text.bare("hv-crash");
        }
        kvm(features.kvm(), text);
        text.and("pmu", features.pmu());
        options.add(QemuOption.of("-cpu", text));
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
