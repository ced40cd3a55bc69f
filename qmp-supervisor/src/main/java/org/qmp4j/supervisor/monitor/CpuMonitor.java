package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.machine.QueryCpusFast;
import org.qmp4j.qapi.qom.QomGet;

/**
 * The CPU that a guest has, by three commands: what its model with its properties would have, less what QEMU says that it cannot
 * do. libvirt asks for each of some 400 properties.
 */
public final class CpuMonitor {
    /** Switches of a CPU that say how it is made, and nothing that a guest could see as a feature. */
    private static final Set<String> NO_FEATURES = Set.of(
            "check",
            "enforce",
            "fill-mtrr-mask",
            "full-cpuid-auto-level",
            "hotpluggable",
            "hotplugged",
            "kvm",
            "kvm-no-smi-migration",
            "legacy-cache",
            "lmce",
            "migratable",
            "realized",
            "start-powered-off",
            "tcg-cpuid",
            "vmware-cpuid-freq");

    private final QmpClient client;

    CpuMonitor(QmpClient client) {
        this.client = client;
    }

    /**
     * What was read.
     *
     * @param enabled features that the guest has
     * @param unavailable features that it would have, and QEMU or the host cannot do
     */
    public record Features(Set<String> enabled, Set<String> unavailable) {}

    /** {@code query-cpu-model-expansion}, {@code query-cpus-fast} and {@code qom-get unavailable-features} of the first CPU. */
    public CompletionStage<Features> read(String model, Map<String, Object> properties) {
        CompletionStage<JsonNode> expanded = client.execute("query-cpu-model-expansion", question(model, properties));
        CompletionStage<JsonNode> unavailable = client.execute(new QueryCpusFast())
                .thenCompose(cpus -> client.execute(QomGet.of(cpus.get(0).base().qomPath(), "unavailable-features")));
        return expanded.thenCombine(unavailable, CpuMonitor::features);
    }

    private static ObjectNode question(String model, Map<String, Object> properties) {
        ObjectNode question = QmpJson.object().put("type", "full");
        ObjectNode asked = question.putObject("model").put("name", model);
        ObjectNode props = asked.putObject("props");
        properties.forEach((name, value) -> {
            if (value instanceof Boolean on) {
                props.put(name, on);
            } else if (value instanceof Long number) {
                props.put(name, number);
            } else {
                props.put(name, value.toString());
            }
        });
        return question;
    }

    private static Features features(JsonNode expanded, JsonNode said) {
        Set<String> unavailable = new TreeSet<>();
        said.forEach(name -> unavailable.add(name.asText()));
        Set<String> enabled = new TreeSet<>();
        expanded.path("model").path("props").properties().forEach(property -> {
            String name = property.getKey();
            boolean feature = name.indexOf('_') < 0 && !name.startsWith("x-") && !NO_FEATURES.contains(name);
            if (feature
                    && property.getValue().isBoolean()
                    && property.getValue().booleanValue()) {
                enabled.add(name);
            }
        });
        enabled.removeAll(unavailable);
        return new Features(enabled, unavailable);
    }
}
