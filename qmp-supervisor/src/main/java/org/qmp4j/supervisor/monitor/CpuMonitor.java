package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.machine.QueryCpusFast;
import org.qmp4j.qapi.qom.QomGet;

/**
 * The CPU that a guest has, by two questions: what its model with its properties would have, and what of that it cannot have.
 * libvirt asks for each of some 400 properties.
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
            "legacy-multi-node",
            "lmce",
            "migratable",
            "realized",
            "start-powered-off",
            "tcg-cpuid",
            "vmware-cpuid-freq");

    /** Where the first CPU of a PC is that came with it. */
    private static final String USUAL_CPU = "/machine/unattached/device[0]";

    private final QmpClient client;
    private final AtomicReference<CompletableFuture<Set<String>>> unavailable = new AtomicReference<>();

    CpuMonitor(QmpClient client) {
        this.client = client;
    }

    /**
     * {@code query-cpu-model-expansion}: what a CPU of that model with these properties has, were QEMU and the host able to give it.
     * The same for the same binary, machine, accelerator and host.
     */
    public CompletionStage<Set<String>> features(String model, Map<String, Object> properties) {
        return client.execute("query-cpu-model-expansion", expansion(model, properties))
                .thenApply(CpuMonitor::enabled);
    }

    /**
     * {@code qom-get unavailable-features} of the first CPU: what it would have, and QEMU or the host cannot do. That stays so while the
     * process lives, which is asked once: whoever asks early does not wait later.
     */
    public CompletionStage<Set<String>> unavailable() {
        CompletableFuture<Set<String>> answer = new CompletableFuture<>();
        CompletableFuture<Set<String>> asked = unavailable.compareAndExchange(null, answer);
        if (asked != null) {
            return asked.minimalCompletionStage();
        }
        ask().whenComplete((names, problem) -> {
            if (problem == null) {
                answer.complete(names);
            } else {
                answer.completeExceptionally(problem);
            }
        });
        return answer.minimalCompletionStage();
    }

    private CompletionStage<Set<String>> ask() {
        // nothing but a CPU has that property: where the first one is not there, QEMU is asked where it is
        return unavailable(USUAL_CPU)
                .exceptionallyCompose(problem -> client.execute(new QueryCpusFast())
                        .thenCompose(cpus -> unavailable(cpus.get(0).base().qomPath())))
                .thenApply(CpuMonitor::names);
    }

    private CompletionStage<JsonNode> unavailable(String cpu) {
        return client.execute(QomGet.of(cpu, "unavailable-features"));
    }

    /** The arguments of {@code query-cpu-model-expansion} for all that a CPU has. */
    public static ObjectNode expansion(String model, Map<String, Object> properties) {
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

    /** What an answer of {@code unavailable-features} names. */
    public static Set<String> names(JsonNode said) {
        Set<String> names = new TreeSet<>();
        said.forEach(name -> names.add(name.asText()));
        return names;
    }

    /** The features that are on in an answer of {@code query-cpu-model-expansion}. */
    public static Set<String> enabled(JsonNode expanded) {
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
        return enabled;
    }
}
