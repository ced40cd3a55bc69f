package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.process.ShortCommand;

/**
 * Asks a QEMU binary what it can do: one short run without a machine, with the questions on its standard input. It runs
 * sandboxed, and again without where the binary has no sandbox.
 */
public final class QemuProbe {
    private static final String QUESTIONS = """
            {"execute":"qmp_capabilities"}
            {"execute":"query-qmp-schema","id":"schema"}
            {"execute":"query-kvm","id":"kvm"}
            {"execute":"query-machines","id":"machines"}
            {"execute":"query-command-line-options","id":"options"}
            {"execute":"qom-list-types","id":"devices","arguments":{"implements":"device"}}
            {"execute":"query-cpu-definitions","id":"models"}
            {"execute":"query-cpu-model-expansion","id":"host","arguments":{"type":"static","model":{"name":"host"}}}
            {"execute":"query-cpu-model-expansion","id":"max","arguments":{"type":"static","model":{"name":"max"}}}
            {"execute":"quit"}
            """;

    private static final String SANDBOX = "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny";

    private final ShortCommand command;
    private final Path kvmDevice;

    /** A probe that waits ten seconds at most. */
    public QemuProbe() {
        this(new ShortCommand(Duration.ofSeconds(10)), Path.of("/dev/kvm"));
    }

    QemuProbe(ShortCommand command, Path kvmDevice) {
        this.command = command;
        this.kvmDevice = kvmDevice;
    }

    /**
     * Probes the binary. Blocks for some 100 ms.
     *
     * @throws UnsupportedConfigurationException when it does not run, or does not answer as QEMU does
     */
    public QemuCapabilities probe(String emulator) {
        return CapabilityFacts.read(ask(emulator));
    }

    /** Probes the binary as {@link #probe} does, for facts that can be kept. They can be read. */
    ObjectNode ask(String emulator) {
        try {
            ShortCommand.Result sandboxed = command.run(argv(emulator, true), QUESTIONS);
            if (sandboxed.status() == 0) {
                return read(emulator, sandboxed, true);
            }
            ShortCommand.Result plain = command.run(argv(emulator, false), QUESTIONS);
            if (plain.status() == 0) {
                return read(emulator, plain, false);
            }
            throw refused(
                    emulator,
                    "it ended with status " + plain.status() + ": "
                            + plain.errors().strip());
        } catch (JsonProcessingException e) {
            throw refused(emulator, "its answers are not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw refused(emulator, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> argv(String emulator, boolean sandbox) {
        List<String> argv = new ArrayList<>(List.of(emulator, "-S", "-no-user-config", "-nodefaults", "-nographic"));
        argv.addAll(List.of("-machine", "none,accel=kvm:tcg", "-qmp", "stdio"));
        if (sandbox) {
            argv.addAll(List.of("-sandbox", SANDBOX));
        }
        return argv;
    }

    private ObjectNode read(String emulator, ShortCommand.Result result, boolean seccomp) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode answers = json.createObjectNode();
        for (String line : result.output().lines().toList()) {
            JsonNode message = json.readTree(line);
            if (message.has("QMP")) {
                answers.set("greeting", message.path("QMP").path("version"));
            }
            if (message.has("id") && message.has("return")) {
                answers.set(message.path("id").asText(), message.path("return"));
            }
        }
        boolean kvm = answers.path("kvm").path("enabled").asBoolean();
        ObjectNode facts = json.createObjectNode()
                .put("version", version(answers.path("greeting")))
                .put("seccomp", seccomp)
                .put("kvm", kvm)
                .put("kvmReason", kvm ? "KVM works with " + emulator : whyNoKvm(result.errors()));
        CapabilityFacts.keep(facts, answers.path("machines"), answers.path("devices"), answers.path("options"));
        facts.set("schema", answers.path("schema"));
        CpuReplies.keep(facts, kvm ? "kvmCpu" : "tcgCpu", answers.path(kvm ? "host" : "max"), answers.path("models"));
        // its options may be unknown: then it is taken to have none that are newer than others; so may its CPUs
        boolean answered =
                Stream.of("greeting", "schema", "kvm", "machines", "devices").allMatch(answers::has);
        if (!answered) {
            throw refused(emulator, "it did not answer as QEMU does");
        }
        try {
            CapabilityFacts.read(facts);
        } catch (IllegalArgumentException e) {
            throw refused(emulator, "it did not answer as QEMU does: " + e.getMessage());
        }
        return facts;
    }

    /** In the words in which its monitor is recorded. */
    private static String version(JsonNode greeting) {
        JsonNode qemu = greeting.path("qemu");
        String vendor = greeting.path("package").asText("");
        return qemu.path("major").asInt() + "." + qemu.path("minor").asInt() + "."
                + qemu.path("micro").asInt() + (vendor.isEmpty() ? "" : " (" + vendor + ")");
    }

    private String whyNoKvm(String errors) {
        if (!Files.exists(kvmDevice)) {
            return kvmDevice + " does not exist: load the kvm module, or switch on virtualisation in the firmware";
        }
        if (!Files.isReadable(kvmDevice) || !Files.isWritable(kvmDevice)) {
            return kvmDevice + " cannot be opened by this user: add it to the group of that file";
        }
        return errors.isBlank() ? "QEMU did not enable it" : errors.strip();
    }

    private static UnsupportedConfigurationException refused(String emulator, String why) {
        return new UnsupportedConfigurationException(
                "/domain/devices/emulator", emulator + " cannot be used as QEMU: " + why);
    }
}
