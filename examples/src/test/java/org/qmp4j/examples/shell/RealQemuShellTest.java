package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.schema.SchemaEntry;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;
import org.qmp4j.transport.QmpEndpoint;

/** Against a real QEMU: its schema is understood, and scripts get what it says. */
@RealQemu
class RealQemuShellTest {
    private Path directory;
    private Process qemu;
    private Path socket;

    @BeforeEach
    void start(RealQemuBinary binary) throws IOException {
        directory = Files.createTempDirectory("qmp4j");
        socket = directory.resolve("q");
        qemu = new ProcessBuilder(
                        binary.path().toString(),
                        "-machine",
                        "none",
                        "-nodefaults",
                        "-display",
                        "none",
                        "-S",
                        "-name",
                        "real",
                        "-qmp",
                        "unix:" + socket + ",server=on,wait=off")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        if (qemu != null) {
            qemu.destroyForcibly();
            qemu.waitFor(20, TimeUnit.SECONDS);
        }
        for (String name : List.of("q", "log")) {
            Files.deleteIfExists(directory.resolve(name));
        }
        Files.delete(directory);
    }

    @Test
    void itsSchemaCompletesEveryCommand() {
        Duration patience = Duration.ofSeconds(20);
        QmpOptions options = QmpOptions.standard().withTimeouts(patience, patience, patience);
        try (ShellConnection connection = ShellConnection.open(QmpEndpoint.unix(socket), options)) {
            QemuSchema schema = QemuSchema.of(connection.execute(QmpCommand.of("query-qmp-schema")));
            assertTrue(
                    schema.commands().size() > 150,
                    "commands: " + schema.commands().size());
            HelpText help = new HelpText(schema, Palette.PLAIN);
            Proposals proposals = new Proposals(schema);
            for (SchemaEntry command : schema.commands()) {
                String line = command.name() + " ";
                long arguments = schema.members(command.arguments(), QmpJson.object()).stream()
                        .count();
                assertTrue(proposals.at(line, line.length()).size() >= arguments, line);
                assertTrue(help.topic(command.name()).contains("returns "), line);
            }
            assertTrue(texts(proposals, "blockdev-add driver=qcow2 file.driver=file file.")
                    .contains("file.filename="));
            assertTrue(texts(proposals, "blockdev-add driver=").contains("driver=qcow2"));
            assertTrue(texts(proposals, "object-add qom-type=secret ").contains("data="));
            assertTrue(help.topic("STOP").startsWith("STOP  event"));
        }
    }

    private static List<String> texts(Proposals proposals, String line) {
        return proposals.at(line, line.length()).stream()
                .map(Proposals.Proposal::text)
                .toList();
    }

    @Test
    void scriptsGetItsAnswers() {
        assertEquals("{\"name\":\"real\"}\n", script(0, "-c", "query-name"));
        assertEquals("", script(1, "-c", "no-such-command"));
        String quit = script(0, "--events", "SHUTDOWN", "--follow", "-c", "quit");
        assertTrue(quit.contains("{}\n") && quit.contains("\"event\":\"SHUTDOWN\""), quit);
    }

    private String script(int expected, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ShellCommand command = new ShellCommand(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] all = new String[arguments.length + 2];
        all[0] = socket.toString();
        all[1] = "--timeout=20";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        assertEquals(expected, ShellCommand.run(command, all), () -> err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
