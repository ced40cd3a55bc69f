package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.CpuFacts;
import org.qmp4j.supervisor.capabilities.CpuModels;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef.Policy;
import org.qmp4j.supervisor.domain.CpuDef.ModelDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * The CPU of the host as a named model and what differs from it: what {@code mode='host-model'} and {@code match='minimum'} stand for,
 * said in words that another host understands.
 */
final class HostModel {
    /** What the guest gets from whatever runs it: no model has it. */
    private static final String HYPERVISOR = "hypervisor";

    /** What libvirt's models have not although QEMU's of the same name have. Said or not, the guest is the same. */
    private static final Map<String, Set<String>> NOT_IN_LIBVIRTS = Map.of(
            "Haswell", Set.of("vme", "abm", "f16c", "rdrand", "lahf-lm"),
            "EPYC-Rome", Set.of("xsaves"));

    /** Every 64-bit CPU has it; QEMU's answer leaves it out. */
    private static final String VIRTUAL_8086 = "vme";

    /** What the guest's system switches itself. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("osxsave", "ospke");

    private final CpuFacts host;

    private HostModel(CpuFacts host) {
        this.host = host;
    }

    /** The same wish with nothing in it that depends on the host. */
    static @Nullable CpuDef resolved(@Nullable CpuDef asked, @Nullable CpuFacts host) {
        boolean open = asked != null && (asked.mode() == CpuDef.Mode.HOST_MODEL || isMinimum(asked));
        if (asked == null || (host == null && !open)) {
            return asked;
        }
        if (host == null) {
            throw new UnsupportedConfigurationException(
                    "/domain/cpu", "nothing is known of the CPU of this host: use host-passthrough, or name a model");
        }
        HostModel model = new HostModel(host);
        return open ? model.named(asked) : asked.withFeatures(model.decided(asked.features()));
    }

    private static boolean isMinimum(CpuDef asked) {
        return asked.mode() == CpuDef.Mode.CUSTOM && asked.match() == CpuDef.Match.MINIMUM;
    }

    private CpuDef named(CpuDef asked) {
        String best = closest();
        Map<String, Boolean> differences = differences(best);
        for (String feature : NOT_IN_LIBVIRTS.getOrDefault(best, Set.of())) {
            if (has(feature)) {
                differences.put(feature, true);
            }
        }
        Map<String, FeatureDef> features = new LinkedHashMap<>();
        differences.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Boolean>::getValue)
                        .reversed())
                .forEach(one -> features.put(
                        one.getKey(), new FeatureDef(one.getKey(), one.getValue() ? Policy.REQUIRE : Policy.DISABLE)));
        decided(asked.features()).forEach(one -> features.put(CpuPlan.name(one.name()), one));
        String vendor = asked.model() == null ? null : asked.model().vendorId();
        return asked.withModel(new ModelDef(best, null, vendor)).withFeatures(List.copyOf(features.values()));
    }

    /** The model of its vendor that differs least. */
    private String closest() {
        return CpuModels.all().entrySet().stream()
                .filter(model -> model.getValue().vendor().equals(host.vendor()))
                .map(Map.Entry::getKey)
                .filter(name ->
                        host.unavailable().isEmpty() || host.unavailable().containsKey(name))
                .min(Comparator.comparingInt(name -> differences(name).size()))
                .orElseThrow(() -> new UnsupportedConfigurationException(
                        "/domain/cpu", "QEMU has no model of the vendor of this CPU, '" + host.vendor() + "'"));
    }

    private boolean has(String feature) {
        return feature.equals(VIRTUAL_8086) || host.features().contains(feature);
    }

    /** What the host has on top of a model, and what it lacks of it. */
    private Map<String, Boolean> differences(String name) {
        Set<String> model = features(name);
        Map<String, Boolean> differences = new TreeMap<>();
        for (String feature : host.features()) {
            if (!feature.equals(VIRTUAL_8086) && (!model.contains(feature) || feature.equals(HYPERVISOR))) {
                differences.put(feature, true);
            }
        }
        for (String feature : host.unavailable().getOrDefault(name, model)) {
            if (model.contains(feature) && !has(feature)) {
                differences.put(feature, false);
            }
        }
        return differences;
    }

    private static Set<String> features(String name) {
        CpuModels.Model model = CpuModels.all().get(name);
        return model == null ? Set.of() : model.features();
    }

    /** What is wished for where the host has it is there or not; what QEMU has no name for needs no switching off. */
    private List<FeatureDef> decided(List<FeatureDef> asked) {
        List<FeatureDef> decided = new ArrayList<>();
        for (FeatureDef feature : asked) {
            String name = CpuPlan.name(feature.name());
            boolean off = feature.policy() == Policy.DISABLE || feature.policy() == Policy.FORBID;
            if (OF_THE_SYSTEM.contains(name) || off && !host.knows(name)) {
                continue;
            }
            boolean has = host.features().contains(name);
            decided.add(
                    feature.policy() == Policy.OPTIONAL
                            ? new FeatureDef(feature.name(), has ? Policy.REQUIRE : Policy.DISABLE)
                            : feature);
        }
        return decided;
    }
}
