package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.process.ShortCommand;

/**
 * Asks a QEMU which CPU a guest would get: one short run of its machine with that CPU and nothing else, which never runs. What it cannot
 * have is only known of a CPU that was made.
 */
public final class CpuProbe {
    /** Where the first CPU of a PC is that came with it. */
    private static final String CPU = "/machine/unattached/device[0]";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ShortCommand command;

    /** One that waits a while for each run. */
    public CpuProbe() {
        this.command = new ShortCommand(PATIENCE);
    }

    /**
     * What is asked about.
     *
     * @param emulator the binary
     * @param machine concrete machine type
     * @param accelerator {@code kvm} or {@code tcg}
     * @param cpu model and features, as the command line has them
     * @param expansion the arguments of {@code query-cpu-model-expansion} for the same
     */
    public record Question(String emulator, String machine, String accelerator, String cpu, JsonNode expansion) {}

    /**
     * What QEMU says.
     *
     * @param expanded what it would have; of {@code query-cpu-model-expansion}
     * @param unavailable what of that it cannot have; of {@code unavailable-features}
     */
    public record Answer(JsonNode expanded, JsonNode unavailable) {}

    /** Asks. Blocks for some 200 ms. @throws IOException when it does not come up, or does not say it; why */
    public Answer ask(Question asked) throws IOException {
        ShortCommand.Result result = command.run(argv(asked), questions(asked));
        if (result.status() != 0) {
            throw new IOException("it ended with status " + result.status() + ": "
                    + result.errors().strip());
        }
        return read(result.output());
    }

    private static List<String> argv(Question asked) {
        List<String> argv = new ArrayList<>(
                List.of(asked.emulator(), "-S", "-no-user-config", "-nodefaults", "-nographic", "-qmp", "stdio"));
        argv.addAll(List.of("-machine", asked.machine() + ",accel=" + asked.accelerator(), "-cpu", asked.cpu()));
        return argv;
    }

    private static String questions(Question asked) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode expand = json.createObjectNode()
                .put("execute", "query-cpu-model-expansion")
                .put("id", "expanded");
        expand.set("arguments", asked.expansion());
        ObjectNode get = json.createObjectNode().put("execute", "qom-get").put("id", "unavailable");
        get.putObject("arguments").put("path", CPU).put("property", "unavailable-features");
        return "{\"execute\":\"qmp_capabilities\"}\n" + expand + "\n" + get + "\n{\"execute\":\"quit\"}\n";
    }

    private static Answer read(String output) throws IOException {
        ObjectNode answers = new ObjectMapper().createObjectNode();
        for (String line : output.lines().toList()) {
            JsonNode message;
            try {
                message = new ObjectMapper().readTree(line);
            } catch (JsonProcessingException e) {
                throw new IOException("its answers are not JSON: " + e.getOriginalMessage(), e);
            }
            if (message.has("id")) {
                answers.set(message.path("id").asText(), message);
            }
        }
        return new Answer(said(answers, "expanded"), said(answers, "unavailable"));
    }

    private static JsonNode said(ObjectNode answers, String id) throws IOException {
        JsonNode message = answers.path(id);
        if (!message.has("return")) {
            throw new IOException(
                    "it did not say it: " + message.path("error").path("desc").asText("no answer"));
        }
        return message.path("return");
    }
}
