package org.qmp4j.supervisor.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.process.FileIdentity;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.process.Proof;

/** The live record as JSON text. Any text gives a record or a {@link StateFileException}, never anything else. */
final class LiveRecordJson {
    private static final int FORMAT = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LiveRecordJson() {}

    static String print(LiveRecord record) {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT).put("name", record.name());
        json.put("qmpSocket", record.qmpSocket().toString());
        Proof proof = record.proof();
        ProcessIdentity process = proof.process();
        json.putObject("proof")
                .put("uuid", proof.uuid().toString())
                .put("generation", proof.generation())
                .put("pid", process.pid())
                .put("startTicks", process.startTicks())
                .put("bootId", process.bootId())
                .put("executableDevice", process.executable().device())
                .put("executableInode", process.executable().inode())
                .put("pidNamespace", process.pidNamespace())
                .put("pidfileDevice", proof.pidfile().device())
                .put("pidfileInode", proof.pidfile().inode());
        json.putObject("qemu")
                .put("emulator", record.qemu().emulator())
                .put("version", record.qemu().version())
                .put("machine", record.qemu().machine())
                .put("accelerator", record.qemu().accelerator())
                .put("acceleratorReason", record.qemu().acceleratorReason());
        ObjectNode genid = json.putObject("genid");
        genid.put("origin", record.genid().origin())
                .put("reason", record.genid().reason());
        UUID value = record.genid().value();
        if (value != null) {
            genid.put("value", value.toString());
        }
        ObjectNode sockets = json.putObject("sockets");
        new TreeMap<>(record.sockets()).forEach((alias, path) -> sockets.put(alias, path.toString()));
        ObjectNode published = json.putObject("published");
        new TreeMap<>(record.published()).forEach((link, path) -> published.put(link.toString(), path.toString()));
        ArrayNode argv = json.putArray("argv");
        record.argv().forEach(argv::add);
        if (record.memory() != null) {
            json.put("memory", record.memory().toString());
        }
        return json.toPrettyString() + "\n";
    }

    static LiveRecord parse(Path file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            long format = number(json, "format");
            if (format != FORMAT) {
                throw new IllegalArgumentException("it has format " + format + "; this library reads " + FORMAT);
            }
            return record(json);
        } catch (JsonProcessingException e) {
            throw new StateFileException(file, "it is not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new StateFileException(file, "it does not hold a live record: " + e.getMessage(), e);
        }
    }

    private static LiveRecord record(JsonNode json) {
        JsonNode qemu = json.path("qemu");
        JsonNode genid = json.path("genid");
        return new LiveRecord(
                text(json, "name"),
                proof(json.path("proof")),
                Path.of(text(json, "qmpSocket")),
                new LiveRecord.Qemu(
                        text(qemu, "emulator"),
                        text(qemu, "version"),
                        text(qemu, "machine"),
                        text(qemu, "accelerator"),
                        text(qemu, "acceleratorReason")),
                new LiveRecord.GenId(
                        genid.has("value") ? UUID.fromString(text(genid, "value")) : null,
                        text(genid, "origin"),
                        text(genid, "reason")),
                paths(json, "sockets", alias -> alias),
                paths(json, "published", Path::of),
                texts(json, "argv"),
                json.has("memory") ? Path.of(text(json, "memory")) : null);
    }

    private static <K> Map<K, Path> paths(JsonNode json, String key, Function<String, K> keys) {
        if (!json.path(key).isObject()) {
            throw new IllegalArgumentException("'" + key + "' is not an object");
        }
        Map<K, Path> paths = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : json.path(key).properties()) {
            paths.put(keys.apply(member.getKey()), Path.of(text(json.path(key), member.getKey())));
        }
        return paths;
    }

    private static Proof proof(JsonNode json) {
        ProcessIdentity process = new ProcessIdentity(
                number(json, "pid"),
                number(json, "startTicks"),
                text(json, "bootId"),
                new FileIdentity(number(json, "executableDevice"), number(json, "executableInode")),
                number(json, "pidNamespace"));
        return new Proof(
                UUID.fromString(text(json, "uuid")),
                number(json, "generation"),
                process,
                new FileIdentity(number(json, "pidfileDevice"), number(json, "pidfileInode")));
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + key + "' is not a text");
        }
        return value.textValue();
    }

    private static long number(JsonNode json, String key) {
        JsonNode value = json.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("'" + key + "' is not a number");
        }
        return value.longValue();
    }

    private static List<String> texts(JsonNode json, String key) {
        JsonNode values = json.path(key);
        if (!values.isArray()) {
            throw new IllegalArgumentException("'" + key + "' is not a list");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.isTextual()) {
                throw new IllegalArgumentException("'" + key + "' holds something that is not a text");
            }
            texts.add(value.textValue());
        }
        return texts;
    }
}
