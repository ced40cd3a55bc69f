package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.CpuFacts;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.CacheDef;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef;
import org.qmp4j.supervisor.domain.CpuDef.ModelDef;
import org.qmp4j.supervisor.domain.CpuDef.PhysAddressDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * The CPU of one start.
 *
 * @param model QEMU's name of the model
 * @param migratable for the CPU of the host only: leave out what cannot be migrated
 * @param vendor what the guest sees as vendor; null as the model has it
 * @param features what differs from the model, by QEMU's names
 * @param ofHost whether the model is what the host or QEMU has
 * @param cache what the guest is told of caches
 * @param physAddress how wide physical addresses are
 * @param said the same as a definition says it, or null
 */
public record CpuPlan(
        String model,
        @Nullable Boolean migratable,
        @Nullable String vendor,
        List<FeatureSwitch> features,
        boolean ofHost,
        @Nullable CacheDef cache,
        @Nullable PhysAddressDef physAddress,
        @Nullable CpuDef said) {
    /** The model that pc and q35 machines have when nothing was asked for. */
    private static final String DEFAULT = "qemu64";

    /** That of a PC from before PCI. */
    private static final String BARE_DEFAULT = "486";

    public CpuPlan {
        features = List.copyOf(features);
    }

    /**
     * A feature that differs from the model.
     *
     * @param name QEMU's name
     * @param on whether the guest has it
     */
    public record FeatureSwitch(String name, boolean on) {}

    /** @param facts what is known of the CPU of the host, or null */
    static CpuPlan of(@Nullable CpuDef wish, MachineFamily machine, Accelerator accelerator, @Nullable CpuFacts facts) {
        CpuDef asked = HostModel.resolved(wish, facts);
        if (asked == null || asked.mode() == null) {
            return new CpuPlan(
                    standard(machine),
                    null,
                    null,
                    List.of(),
                    false,
                    asked == null ? null : asked.cache(),
                    asked == null ? null : asked.physAddress(),
                    asked);
        }
        boolean host = asked.mode() == CpuDef.Mode.HOST_PASSTHROUGH;
        if (host && accelerator != Accelerator.KVM) {
            throw new UnsupportedConfigurationException(
                    "/domain/cpu/@mode",
                    "host-passthrough needs KVM, and this start does not have it: use mode='custom'");
        }
        Boolean migratable = host && asked.migratable() == null ? Boolean.TRUE : asked.migratable();
        return new CpuPlan(
                model(asked),
                migratable,
                asked.model() == null ? null : asked.model().vendorId(),
                switches(asked.features()),
                host || asked.mode() == CpuDef.Mode.MAXIMUM,
                asked.cache(),
                asked.physAddress(),
                asked);
    }

    /** What was asked for, as a definition keeps it: nothing that the guest sees is left to a later QEMU. */
    static CpuDef kept(@Nullable CpuDef asked, MachineFamily machine) {
        if (asked != null && asked.mode() != null) {
            return asked.completed();
        }
        ModelDef model = new ModelDef(standard(machine), false, null);
        return (asked == null ? CpuDef.named(model.name()) : asked)
                .withModel(model)
                .completed();
    }

    /** The model of those machines when nothing was asked for. */
    private static String standard(MachineFamily machine) {
        return machine == MachineFamily.ISA ? BARE_DEFAULT : DEFAULT;
    }

    private static String model(CpuDef asked) {
        return switch (String.valueOf(asked.mode())) {
            case "HOST_PASSTHROUGH" -> "host";
            case "MAXIMUM" -> "max";
            default -> asked.model() == null ? DEFAULT : asked.model().name();
        };
    }

    private static List<FeatureSwitch> switches(List<FeatureDef> asked) {
        List<FeatureSwitch> switches = new ArrayList<>();
        for (FeatureDef feature : asked) {
            switch (feature.policy()) {
                case FORCE, REQUIRE -> switches.add(new FeatureSwitch(name(feature.name()), true));
                case DISABLE, FORBID -> switches.add(new FeatureSwitch(name(feature.name()), false));
                case OPTIONAL -> {
                    // the model has the say
                }
            }
        }
        return switches;
    }

    /** QEMU's name of a feature: it has hyphens where libvirt has underscores. */
    static String name(String feature) {
        return feature.equals("pclmuldq") ? "pclmulqdq" : feature.replace('_', '-');
    }
}
