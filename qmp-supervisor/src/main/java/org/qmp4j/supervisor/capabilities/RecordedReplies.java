package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a QEMU answered some time ago, from a file of its replies: JSON objects one after the other, each question
 * ({@code execute}, {@code id}) before its answer ({@code return} or {@code error}, the same {@code id}). libvirt keeps such files for
 * its tests. Of a question that was asked more than once, the first answer counts.
 */
public final class RecordedReplies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MODELS = "query-cpu-definitions";
    private static final String AGAIN = " again";
    private static final String CPU = "query-cpu-model-expansion static ";

    private RecordedReplies() {}

    /**
     * What that QEMU could do, on the host that it ran on.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it is no JSON, or an answer that is needed is not in it; says where
     */
    public static QemuCapabilities read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Map<String, JsonNode> answers = answers(file);
        JsonNode qemu = answer(answers, "query-version", file).path("qemu");
        boolean kvm = answer(answers, "query-kvm", file).path("enabled").asBoolean();
        ObjectNode facts = JSON.createObjectNode()
                .put(
                        "version",
                        qemu.path("major").asInt() + "." + qemu.path("minor").asInt() + "."
                                + qemu.path("micro").asInt())
                .put("seccomp", hasOption(answer(answers, "query-command-line-options", file), "sandbox"))
                .put("kvm", kvm)
                .put("kvmReason", (kvm ? "KVM worked" : "KVM did not work") + " where " + file + " was recorded");
        CapabilityFacts.keep(
                facts,
                answer(answers, "query-machines", file),
                answer(answers, "qom-list-types", file),
                answer(answers, "query-command-line-options", file));
        facts.set("schema", answer(answers, "query-qmp-schema", file));
        JsonNode none = JSON.missingNode();
        CpuReplies.keep(facts, "kvmCpu", answers.getOrDefault(CPU + "host", none), answers.getOrDefault(MODELS, none));
        // libvirt asks once more without KVM
        CpuReplies.keep(
                facts, "tcgCpu", answers.getOrDefault(CPU + "max", none), answers.getOrDefault(MODELS + AGAIN, none));
        return CapabilityFacts.read(facts);
    }

    private static Map<String, JsonNode> answers(Path file) throws IOException {
        Map<String, JsonNode> answers = new HashMap<>();
        String asked = "";
        try (MappingIterator<JsonNode> messages = JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (messages.hasNextValue()) {
                JsonNode message = messages.nextValue();
                if (message.has("execute")) {
                    asked = question(message, answers);
                } else if (message.has("return")) {
                    answers.putIfAbsent(asked, message.path("return"));
                }
            }
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new IllegalArgumentException(
                    file + (place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr())
                            + ": this is no JSON; it must hold QEMU's replies, each question before its answer",
                    e);
        }
        return answers;
    }

    /** A question by its name, and by what matters of the rest. */
    private static String question(JsonNode message, Map<String, JsonNode> before) {
        String command = message.path("execute").asText();
        JsonNode model = message.path("arguments").path("model");
        if (command.equals("query-cpu-model-expansion")
                && message.path("arguments").path("type").asText().equals("static")
                && !model.has("props")) {
            return CPU + model.path("name").asText();
        }
        return command.equals(MODELS) && before.containsKey(MODELS) ? MODELS + AGAIN : command;
    }

    private static JsonNode answer(Map<String, JsonNode> answers, String command, Path file) {
        JsonNode answer = answers.get(command);
        if (answer == null) {
            throw new IllegalArgumentException(file + " has no answer to " + command);
        }
        return answer;
    }

    private static boolean hasOption(JsonNode options, String name) {
        for (JsonNode option : options) {
            if (option.path("option").asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
