package org.qmp4j.supervisor.capabilities;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.process.ShortCommand;

/**
 * Asks a QEMU binary what it can do: one short run without a machine, with the questions on its standard input. It runs
 * sandboxed, and again without where the binary has no sandbox.
 */
public final class QemuProbe {
    private static final String QUESTIONS = """
            {"execute":"qmp_capabilities"}
            {"execute":"query-kvm","id":"kvm"}
            {"execute":"query-machines","id":"machines"}
            {"execute":"qom-list-types","id":"devices","arguments":{"implements":"device"}}
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

    private QemuCapabilities read(String emulator, ShortCommand.Result result, boolean seccomp) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> answers = new HashMap<>();
        Optional<QemuVersion> version = Optional.empty();
        for (String line : result.output().lines().toList()) {
            JsonNode message = json.readTree(line);
            JsonNode greeting = message.path("QMP").path("version").path("qemu");
            if (greeting.isObject()) {
                version = Optional.of(new QemuVersion(
                        greeting.path("major").asInt(),
                        greeting.path("minor").asInt(),
                        greeting.path("micro").asInt()));
            }
            if (message.has("id")) {
                answers.put(message.path("id").asText(), message.path("return"));
            }
        }
        if (version.isEmpty() || answers.size() < 3) {
            throw refused(emulator, "it did not answer as QEMU does");
        }
        boolean kvm =
                answers.getOrDefault("kvm", json.nullNode()).path("enabled").asBoolean();
        return new QemuCapabilities(
                version.get(),
                seccomp,
                kvm,
                kvm ? "KVM works with " + emulator : whyNoKvm(result.errors()),
                aliases(answers.getOrDefault("machines", json.nullNode())),
                devices(answers.getOrDefault("devices", json.nullNode())));
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

    private static Map<String, String> aliases(JsonNode machines) {
        Map<String, String> aliases = new HashMap<>();
        for (JsonNode machine : machines) {
            if (machine.has("alias")) {
                aliases.put(machine.path("alias").asText(), machine.path("name").asText());
            }
        }
        return aliases;
    }

    private static Set<String> devices(JsonNode types) {
        Set<String> devices = new HashSet<>();
        types.forEach(type -> devices.add(type.path("name").asText()));
        return devices;
    }

    private static UnsupportedConfigurationException refused(String emulator, String why) {
        return new UnsupportedConfigurationException(
                "/domain/devices/emulator", emulator + " cannot be used as QEMU: " + why);
    }
}
