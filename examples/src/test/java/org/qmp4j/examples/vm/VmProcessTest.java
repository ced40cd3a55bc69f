package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.examples.Examples;

/** Calls as processes of their own, as examples/run makes them: a guest outlives the JVM that started it. */
class VmProcessTest {
    private VmLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = VmLab.withFake();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private ProcessBuilder java(String... words) {
        List<String> argv = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Examples.class.getName(),
                "vm"));
        argv.addAll(List.of(lab.arguments(words)));
        ProcessBuilder builder = new ProcessBuilder(argv);
        builder.environment().put("QMP4J_QEMU", lab.root() + "/qemu");
        return builder;
    }

    private VmLab.Ran run(String... words) throws Exception {
        Process process = java(words).start();
        try {
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return new VmLab.Ran(process.exitValue(), out, err);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aGuestLivesOnAfterTheJvmThatStartedItAndTheNextOneHasIt() throws Exception {
        lab.define("one");
        JsonNode started = run("start", "one", "--json").well().json();
        long pid = started.path("pid").asLong();
        assertTrue(lab.mentionsRoot(pid), "the guest's process is there");
        JsonNode listed = run("list", "--json").well().json().path(0);
        assertEquals("RUNNING", listed.path("state").asText());
        assertEquals(pid, listed.path("pid").asLong());
        VmLab.Ran gone = run("destroy", "one");
        assertEquals(0, gone.code(), gone::err);
        assertEquals("", gone.err(), "nothing but the result is said");
        assertFalse(lab.mentionsRoot(pid), "its process has ended");
    }

    @Test
    void twoProcessesAtOnceNeverHaveOneDomain() throws Exception {
        lab.define("one");
        run("start", "one").well();
        Process first = java("events", "one", "--follow", "--json").start();
        try {
            // its first line says that it has the domain: to ask by other calls would take the domain from it
            String line = first.inputReader().readLine();
            assertTrue(String.valueOf(line).contains("listening"), line);
            assertEquals("held\n", run("domstate", "one").out());
            VmLab.Ran second = run("suspend", "one", "--json");
            assertEquals(5, second.code());
            String message = second.error().path("message").asText();
            assertTrue(message.contains("pid " + first.pid()), message);
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertEquals(
                "PAUSED",
                run("suspend", "one", "--json").well().json().path("state").asText());
        assertTrue(lab.mentionsRoot(lab.pid("one")), "the end of the first call was not the guest's");
    }
}
