package org.qmp4j.testkit.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.qmp4j.testkit.PlainClient;
import org.qmp4j.testkit.schema.QemuVersion;

/** Fake processes in one directory, each with a monitor of its name; all are killed in the end. */
final class FakeProcesses {

    private final Path directory;
    private final List<Process> started = new ArrayList<>();

    FakeProcesses(Path directory) {
        this.directory = directory;
    }

    /** Starts one. */
    Process start(String name, List<ProcessFault> faults, String... arguments) throws IOException {
        Path place = Files.createDirectories(directory.resolve(name + ".d"));
        FakeQemuLauncher launcher = FakeQemuLauncher.at(place).version(QemuVersion.V10_0);
        faults.forEach(launcher::fault);
        List<String> command = new ArrayList<>(List.of(launcher.install().toString(), "-nodefaults"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-qmp", "unix:" + socket(name) + ",server=on,wait=off"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile())
                .start();
        started.add(process);
        return process;
    }

    Path socket(String name) {
        return directory.resolve(name);
    }

    String log(String name) throws IOException {
        return Files.readString(directory.resolve(name + ".log"));
    }

    /** A client that has negotiated. */
    PlainClient client(String name) throws IOException {
        PlainClient client = GuestConversation.connect(socket(name));
        assertTrue(client.json().has("QMP"));
        ask(client, "{\"execute\":\"qmp_capabilities\"}");
        return client;
    }

    /** The reply to a command; events before it are passed over. */
    static JsonNode ask(PlainClient client, String command) throws IOException {
        client.send(command);
        while (true) {
            JsonNode line = client.json();
            if (!line.has("event")) {
                return line;
            }
        }
    }

    /** Reads up to this event, and if a status is given, this status. */
    static void await(PlainClient client, String event, String status) throws IOException {
        while (true) {
            JsonNode line = client.json();
            boolean named = line.path("event").asText().equals(event);
            if (named
                    && (status.isEmpty()
                            || line.path("data").path("status").asText().equals(status))) {
                return;
            }
        }
    }

    static String status(PlainClient client) throws IOException {
        return ask(client, "{\"execute\":\"query-status\"}")
                .path("return")
                .path("status")
                .asText();
    }

    static int exit(Process process) throws InterruptedException {
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return process.exitValue();
    }

    /** Kills those that have not ended. */
    void killAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        }
    }
}
