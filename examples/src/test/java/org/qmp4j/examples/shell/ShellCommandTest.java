package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;

/** The shell without a terminal, from its options to its exit code. */
class ShellCommandTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Screen out = new Screen();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String input = "";
    private FakeQemu qemu = FakeQemu.builder()
            .unchecked("fail", command -> Answer.error("DeviceNotFound", "no \u001b[2J disk"))
            .unchecked("echo", command -> Answer.value(command.arguments()))
            .unchecked("noisy", command -> Answer.eventThen(Event.of("STOP", "{\"n\": 1}"), Answer.done()))
            .start();

    @AfterEach
    void close() {
        qemu.close();
    }

    private int run(String... arguments) {
        return ShellCommand.run(
                new ShellCommand(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                arguments);
    }

    private int shell(String... arguments) {
        List<String> all = new ArrayList<>(List.of(qemu.socket().toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsOneLineOfJsonForEachCommand() {
        assertEquals(0, shell("-c", "echo a=1 b.c=\"ü x\"", "-c", "{\"execute\":\"echo\"}"));
        assertEquals("{\"a\":1,\"b\":{\"c\":\"ü x\"}}\n{}\n", out());
        assertEquals("", err());
    }

    @Test
    void prettyJsonIsIndentedAndUncoloured() {
        assertEquals(0, shell("--pretty", "-c", "echo a=1"));
        assertEquals("{\n  \"a\": 1\n}\n", out());
    }

    @Test
    void anErrorOfQemuGivesOneAndEndsTheScript() {
        assertEquals(1, shell("-c", "fail", "-c", "echo"));
        assertEquals("", out());
        assertEquals("DeviceNotFound: no \\u001b[2J disk\n", err());
        assertTrue(qemu.received().stream().noneMatch(command -> command.name().equals("echo")));
    }

    @Test
    void aWrongLineGivesTwoBeforeAnythingIsSent() {
        assertEquals(2, shell("-c", "echo", "-c", "echo k"));
        assertTrue(err().contains("column 6: key=value is expected"), err());
        assertEquals(0, qemu.connections());
    }

    @Test
    void wrongOptionsGiveTwo() {
        assertEquals(2, run());
        assertEquals(2, shell("--timeout", "-1"));
        assertEquals(2, shell("--nonsense"));
        assertEquals(2, run("host:70000"));
        assertTrue(err().contains("SOCKET") && err().contains("positive") && err().contains("65535"), err());
    }

    @Test
    void aMissingSocketGivesThreeAndSaysSo() {
        Path missing = qemu.socket().resolveSibling("missing.sock");
        assertEquals(3, run(missing.toString(), "-c", "echo"));
        assertTrue(err().contains("the socket does not exist") && err().contains("missing.sock"), err());
    }

    @Test
    void aBusyMonitorGivesThreeAndSaysSo() {
        qemu.inject(Fault.NO_GREETING);
        assertEquals(3, shell("--timeout", "0.2", "-c", "echo"));
        assertTrue(err().contains("another client holds the monitor"), err());
        qemu.lift(Fault.NO_GREETING);
    }

    @Test
    void noReplyInTimeGivesOne() {
        qemu.close();
        qemu = FakeQemu.builder()
                .unchecked("slow", command -> Answer.withheld())
                .start();
        assertEquals(1, shell("--timeout", "0.5", "-c", "slow"));
        assertTrue(err().contains("'slow' got no reply within "), err());
    }

    @Test
    void aConnectionThatEndsUnderACommandGivesThree() {
        qemu.close();
        qemu = FakeQemu.builder().unchecked("die", command -> Answer.closed()).start();
        assertEquals(3, shell("-c", "die"));
        assertTrue(err().contains("'die' failed"), err());
    }

    @Test
    void talksTcp() {
        qemu.close();
        qemu = FakeQemu.builder().listenTcp().start();
        assertEquals(0, run("127.0.0.1:" + qemu.tcpAddress().getPort(), "-c", "query-status"));
        assertTrue(QmpJson.parse(out()).path("running").isBoolean(), out());
    }

    @Test
    void takesCommandsFromStandardInput() {
        input = "# a comment\n\necho a=1\necho a=2\nfail\necho a=3\n";
        assertEquals(1, shell());
        assertEquals("{\"a\":1}\n{\"a\":2}\n", out());
    }

    @Test
    void eventsAreLinesOfJsonToo() {
        assertEquals(0, shell("--events", "RESUME,STOP", "-c", "noisy"));
        List<String> lines = out().lines().sorted().toList();
        assertEquals(2, lines.size(), out());
        assertTrue(lines.get(0).matches("\\{\"event\":\"STOP\",\"data\":\\{\"n\":1},\"timestamp\":\\{.*"), out());
        assertEquals("{}", lines.get(1));
    }

    @Test
    void eventsThatNobodyAskedForAreNotPrinted() {
        assertEquals(0, shell("-c", "noisy"));
        assertEquals(0, shell("--events", "RESUME", "-c", "noisy"));
        assertEquals("{}\n{}\n", out());
    }

    @Test
    void followsUntilTheEnd() throws Exception {
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> shell("--follow", "-c", "echo"));
        out.await("\\{}\n");
        qemu.emit("RESUME");
        qemu.emit("SHUTDOWN", "{\"guest\": true, \"reason\": \"guest-shutdown\"}");
        qemu.disconnect();
        assertEquals(0, code.get(LONG.toSeconds(), TimeUnit.SECONDS));
        assertTrue(out().contains("RESUME") && out().contains("SHUTDOWN"), out());
    }

    @Test
    void aFollowedConnectionThatIsLostGivesThree() throws Exception {
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(() -> shell("--follow", "--events", "RESUME", "-c", "echo"));
        out.await("\\{}\n");
        qemu.disconnect();
        assertEquals(3, code.get(LONG.toSeconds(), TimeUnit.SECONDS));
        assertTrue(err().contains("the connection ended"), err());
    }

    @Test
    void aReaderThatGoesAwayEndsTheFollowing() throws Exception {
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> ShellCommand.run(
                new ShellCommand(
                        new ByteArrayInputStream(new byte[0]),
                        closed(),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                qemu.socket().toString(),
                "--follow",
                "-c",
                "echo"));
        qemu.awaitReceived("echo", LONG);
        qemu.emit("RESUME");
        assertEquals(0, code.get(LONG.toSeconds(), TimeUnit.SECONDS));
    }

    private static PrintStream closed() {
        PrintStream stream = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        stream.close();
        return stream;
    }
}
