package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm dominfo}. */
@Command(name = "dominfo", description = "says what a domain is: as defined, and as it really runs")
public final class DominfoVerb extends DomainVerb {
    /** Keys of the JSON and what people read instead. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("uuid", "UUID"),
            Map.entry("pid", "PID"),
            Map.entry("qemuVersion", "QEMU"),
            Map.entry("vcpus", "CPUs"),
            Map.entry("memoryKiB", "Memory, KiB"),
            Map.entry("acceleratorReason", "Because"),
            Map.entry("genid", "Generation id"),
            Map.entry("qmpSocket", "QMP socket"));

    private static final int LABEL = 16;

    public DominfoVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) {
        ObjectNode json = DomainText.json(domain);
        DomainDef asked = domain.definition();
        json.put("title", asked.title())
                .put("type", asked.type().id())
                .put("vcpus", asked.vcpus().current())
                .put("memoryKiB", asked.memory().totalKib())
                .put("log", domain.log().toString());
        running(json, domain.liveRecord());
        call.report().result(() -> text(json), () -> json);
        return After.DONE;
    }

    /** Null is what is not known, or not there. */
    private static void running(ObjectNode json, Optional<LiveRecord> live) {
        put(json, "emulator", live.map(now -> now.qemu().emulator()));
        put(json, "machine", live.map(now -> now.qemu().machine()));
        put(json, "accelerator", live.map(now -> now.qemu().accelerator()));
        put(json, "acceleratorReason", live.map(now -> now.qemu().acceleratorReason()));
        put(json, "genid", live.map(now -> now.genid().value()));
        put(json, "qmpSocket", live.map(LiveRecord::qmpSocket));
        ObjectNode sockets = json.putObject("sockets");
        live.ifPresent(
                now -> new TreeMap<>(now.sockets()).forEach((alias, path) -> sockets.put(alias, path.toString())));
    }

    private static void put(ObjectNode json, String key, Optional<?> value) {
        json.put(key, value.map(Object::toString).orElse(null));
    }

    private static String text(ObjectNode json) {
        return json.properties().stream()
                .filter(member -> !member.getValue().isNull()
                                && !member.getValue().isEmpty()
                        || member.getValue().isValueNode() && !member.getValue().isNull())
                .map(member -> line(member.getKey(), member.getValue()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String key, JsonNode value) {
        if (value.isObject()) {
            return text((ObjectNode) value);
        }
        String spaced = key.replaceAll("([a-z])([A-Z])", "$1 $2");
        String label = LABELS.getOrDefault(key, Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1)) + ":";
        return label + " ".repeat(Math.max(1, LABEL - label.length())) + value.asText();
    }
}
