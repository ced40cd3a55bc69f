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
        CpuFacts.Named known = host.named();
        String best = known == null ? closest() : known.model();
        Map<String, FeatureDef> features = new LinkedHashMap<>();
        (known == null ? said(best) : switchedOn(known.more()))
                .forEach((name, on) -> features.put(name, new FeatureDef(name, on ? Policy.REQUIRE : Policy.DISABLE)));
        decided(asked.features()).forEach(one -> features.put(CpuPlan.name(one.name()), one));
        String vendor = asked.model() == null ? null : asked.model().vendorId();
        return asked.withModel(new ModelDef(best, null, vendor)).withFeatures(List.copyOf(features.values()));
    }

    private static Map<String, Boolean> switchedOn(List<String> names) {
        Map<String, Boolean> features = new LinkedHashMap<>();
        names.forEach(name -> features.put(name, true));
        return features;
    }

    /** What differs from that model, and what libvirt says besides; what is on first. */
    private Map<String, Boolean> said(String model) {
        Map<String, Boolean> differences = differences(model);
        CpuModels.Model known = CpuModels.all().get(model);
        if (known != null) {
            known.unsaid().stream().filter(this::has).forEach(feature -> differences.put(feature, true));
        }
        Map<String, Boolean> said = new LinkedHashMap<>(differences);
        said.values().removeIf(on -> !on);
        differences.forEach(said::putIfAbsent);
        return said;
    }

    /** The model of its vendor that differs least. */
    private String closest() {
        return CpuModels.all().entrySet().stream()
                .filter(model -> model.getValue().vendor().equals(host.vendor()))
                .filter(model ->
                        host.unavailable().isEmpty() || host.unavailable().containsKey(model.getKey()))
                .min(Comparator.comparingInt(model -> distance(model.getKey(), model.getValue())))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new UnsupportedConfigurationException(
                        "/domain/cpu", "QEMU has no model of the vendor of this CPU, '" + host.vendor() + "'"));
    }

    /** How many {@link #differences} there are. */
    private int distance(String name, CpuModels.Model model) {
        int distance = 0;
        for (String feature : host.features()) {
            distance += isMore(feature, model.features()) ? 1 : 0;
        }
        for (String feature : host.unavailable().getOrDefault(name, model.features())) {
            distance += isLess(feature, model.features()) ? 1 : 0;
        }
        return distance;
    }

    private static boolean isMore(String feature, Set<String> model) {
        return !feature.equals(VIRTUAL_8086) && (!model.contains(feature) || feature.equals(HYPERVISOR));
    }

    private boolean isLess(String feature, Set<String> model) {
        return model.contains(feature) && !has(feature);
    }

    private boolean has(String feature) {
        return feature.equals(VIRTUAL_8086) || host.features().contains(feature);
    }

    /** What the host has on top of a model, and what it lacks of it. */
    private Map<String, Boolean> differences(String name) {
        Set<String> model = features(name);
        Map<String, Boolean> differences = new TreeMap<>();
        host.features().stream()
                .filter(feature -> isMore(feature, model))
                .forEach(feature -> differences.put(feature, true));
        host.unavailable().getOrDefault(name, model).stream()
                .filter(feature -> isLess(feature, model))
                .forEach(feature -> differences.put(feature, false));
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
