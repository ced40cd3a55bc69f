package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.transport.QmpEndpoint;

/** The loop at a terminal of streams: typed bytes in, a screen's text out. */
class InteractiveShellTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Screen screen = new Screen();
    private final PipedOutputStream keys = new PipedOutputStream();
    private FakeQemu qemu;
    private ShellConnection connection;
    private Terminal terminal;
    private Path history;
    private CompletableFuture<Integer> code;
    private volatile String state = "prelaunch";

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        history = directory.resolve("history");
        qemu = FakeQemu.builder()
                .guest("web1", "c7a5fdbd-edaf-9455-926a-d65c16db1809")
                .unchecked("query-qmp-schema", command -> Answer.value(Schemas.SMALL))
                .unchecked(
                        "query-status",
                        command -> Answer.value(
                                "{\"status\": \"" + state + "\", \"running\": false, \"singlestep\": false}"))
                .unchecked("disk-add", command -> Answer.error("GenericError", "no room"))
                .unchecked("hang", command -> Answer.withheld())
                .start();
        connection = ShellConnection.open(QmpEndpoint.unix(qemu.socket()), QmpOptions.standard());
        terminal = TerminalBuilder.builder()
                .system(false)
                .type("ansi")
                .encoding(StandardCharsets.UTF_8)
                .streams(new PipedInputStream(keys, 1 << 16), screen)
                .build();
        terminal.setSize(Size.of(120, 40));
        code = CompletableFuture.supplyAsync(() -> new InteractiveShell(
                        terminal, connection, EventChoice.of(List.of(), true), Palette.PLAIN, history)
                .run());
        answered("Connected to QEMU");
    }

    @AfterEach
    void stop() throws Exception {
        // the shell ends with its connection; its terminal goes after it
        qemu.close();
        code();
        connection.close();
        terminal.close();
    }

    private void type(String text) throws IOException {
        screen.forget();
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Waits for a text and for the prompt after it: before that, what is typed is not the shell's yet. */
    private void answered(String pattern) {
        screen.await(pattern + "[\\s\\S]*web1 [a-zZ]+> ");
    }

    private int code() throws Exception {
        return code.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void runsCommandsAndKeepsThem() throws Exception {
        type("query-name\r");
        answered("\"name\": \"web1\"");
        type("disk-add driver=plain password=x\r");
        answered("GenericError: no room");
        type("disk-add driver\r");
        answered("key=value is expected");
        type("exit\r");
        assertEquals(0, code());
        String kept = Files.readString(history);
        assertTrue(kept.contains("query-name"), kept);
        assertFalse(kept.contains("password"), kept);
    }

    @Test
    void explains() throws Exception {
        type("help\r");
        answered("4 commands");
        type("help disk-add driver=plain\r");
        answered("path");
        type("\u0004");
        assertEquals(0, code());
    }

    @Test
    void completesWithTab() throws Exception {
        type("disk-add driver=l\tfi");
        screen.await("layered");
        type("\u0015disk-a\t\u0001");
        screen.await("disk-add");
        type("\u0005driver=plain\r");
        assertEquals(
                "plain",
                qemu.awaitReceived("disk-add", LONG).arguments().path("driver").asText());
    }

    @Test
    void readsJsonOverSeveralLines() throws Exception {
        type("{\"execute\": \"disk-add\",\r");
        screen.await("\\.\\.\\. ");
        type("\"arguments\": {\"driver\": 5}}\r");
        assertEquals(
                5,
                qemu.awaitReceived("disk-add", LONG).arguments().path("driver").asInt());
    }

    @Test
    void showsEventsAndTheRunStateWhileALineIsTyped() throws Exception {
        type("query-na");
        screen.await("query-na");
        screen.forget();
        qemu.emit("RTC_CHANGE", "{\"offset\": 7, \"qom-path\": \"/machine/rtc\"}");
        screen.await("RTC_CHANGE \\{ \"offset\": 7, \"qom-path\": \"/machine/rtc\" }[\\s\\S]*web1 prelaunch> query-na");
        // the terminal is sent what differs only, and here that is all of it
        state = "ZZZZZZZZZ";
        qemu.emit("RESUME");
        screen.await("RESUME[\\s\\S]*ZZZZZZZZZ");
        type("me\r");
        screen.await("web1");
        qemu.awaitReceived("query-name", LONG);
    }

    @Test
    void interruptGivesUpTheCommandNotTheShell() throws Exception {
        type("hang\r");
        qemu.awaitReceived("hang", LONG);
        terminal.raise(Terminal.Signal.INT);
        answered("'hang' was cancelled");
        type("query-version\r");
        qemu.release("hang");
        screen.await("\"qemu\"");
    }

    @Test
    void theEndOfTheConnectionEndsTheShell() throws Exception {
        type("half a li");
        screen.await("half a li");
        qemu.disconnect();
        assertEquals(3, code());
        screen.await("the connection ended");
    }

    @Test
    void quitIsACommandOfQemuAndEndsWell() throws Exception {
        type("quit\r");
        assertEquals(0, code());
    }
}
