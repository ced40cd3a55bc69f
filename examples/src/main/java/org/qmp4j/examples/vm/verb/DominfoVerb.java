package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private static final Map<String, String> LABELS = Map.of(
            "uuid",
            "UUID",
            "pid",
            "PID",
            "qemuVersion",
            "QEMU",
            "vcpus",
            "CPUs",
            "memoryKiB",
            "Memory, KiB",
            "acceleratorReason",
            "Because",
            "qmpSocket",
            "QMP socket");

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
                .put("vcpus", asked.vcpus())
                .put("memoryKiB", asked.memory().totalKib())
                .put("log", domain.log().toString());
        LiveRecord live = domain.liveRecord().orElse(null);
        running(json, live);
        call.report().result(() -> text(json), () -> json);
        return After.DONE;
    }

    private static void running(ObjectNode json, @Nullable LiveRecord live) {
        String emulator = live == null ? null : live.qemu().emulator();
        json.put("emulator", emulator)
                .put("machine", live == null ? null : live.qemu().machine())
                .put("accelerator", live == null ? null : live.qemu().accelerator())
                .put("acceleratorReason", live == null ? null : live.qemu().acceleratorReason())
                .put("qmpSocket", live == null ? null : live.qmpSocket().toString());
        ObjectNode sockets = json.putObject("sockets");
        if (live != null) {
            new TreeMap<>(live.sockets()).forEach((alias, path) -> sockets.put(alias, path.toString()));
        }
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
