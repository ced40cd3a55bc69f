package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.qmp4j.examples.Examples;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;

/** The shell as a process of its own, as examples/run starts it. */
class MainProcessTest {
    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) throws Exception {
        List<String> argv = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // the locale must not matter
                "-Dfile.encoding=US-ASCII",
                "-cp",
                System.getProperty("java.class.path"),
                Examples.class.getName(),
                "qmp-shell"));
        argv.addAll(List.of(arguments));
        Process process = new ProcessBuilder(argv).start();
        try {
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            return new Ran(process.exitValue(), out, err);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void resultsErrorsAndExitCodesArriveOutside() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder()
                .unchecked("greet", command -> Answer.value("{\"text\": \"grüß\"}"))
                .unchecked("fail", command -> Answer.error("no"))
                .start()) {
            String socket = qemu.socket().toString();
            assertEquals(new Ran(0, "{\"text\":\"grüß\"}\n", ""), run(socket, "-c", "greet"));
            assertEquals(
                    new Ran(1, "{\"text\":\"grüß\"}\n", "GenericError: no\n"),
                    run(socket, "-c", "greet", "-c", "fail"));
        }
    }

    @Test
    void helpIsForEveryone() throws Exception {
        Ran help = run("--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("SOCKET") && help.out().contains("Exit code"), help.out());
    }
}
