package org.qmp4j.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.PlainClient;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Fault;

class UseFakeQemuTest {

    private static final List<Path> SEEN = new ArrayList<>();

    @Test
    void eachParameterIsAFakeOfItsOwn(
            @UseFakeQemu FakeQemu old,
            @UseFakeQemu(
                            version = QemuVersion.V10_0,
                            arguments = {"-S", "-name", "web1"})
                    FakeQemu young)
            throws Exception {
        SEEN.add(old.socket());
        SEEN.add(young.socket());
        try (PlainClient client = PlainClient.negotiated(old.socket());
                PlainClient other = PlainClient.negotiated(young.socket())) {
            client.send("{\"execute\":\"query-status\"}");
            assertEquals(
                    "{\"status\":\"running\",\"singlestep\":false,\"running\":true}",
                    client.json().path("return").toString());
            other.send("{\"execute\":\"query-status\"}{\"execute\":\"query-name\"}");
            assertEquals(
                    "{\"status\":\"prelaunch\",\"running\":false}",
                    other.json().path("return").toString());
            assertEquals("web1", other.json().path("return").path("name").asText());
        }
    }

    @Test
    void faultsAreThereFromTheStart(@UseFakeQemu(faults = Fault.NO_OOB) FakeQemu fake) throws Exception {
        try (PlainClient client = PlainClient.connect(fake.socket())) {
            assertTrue(client.line().contains("\"capabilities\": []"));
        }
    }

    @Test
    void aPathIsTheExecutable(@UseFakeQemu(version = QemuVersion.V10_0) Path program) throws Exception {
        SEEN.add(program);
        Process process = new ProcessBuilder(program.toString(), "--version").start();
        assertTrue(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .startsWith("QEMU emulator version 10.0.13"));
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    }

    @AfterAll
    static void nothingIsLeft() {
        SEEN.forEach(path -> assertFalse(Files.exists(path), path.toString()));
    }
}
