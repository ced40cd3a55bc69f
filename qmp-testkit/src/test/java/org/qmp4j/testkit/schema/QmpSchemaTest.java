package org.qmp4j.testkit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.PlainClient;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Json;

class QmpSchemaTest {

    private final QmpSchema old = QmpSchema.of(QemuVersion.V7_2);
    private final QmpSchema young = QmpSchema.of(QemuVersion.V10_0);

    @Test
    void versionsDiffer() {
        assertTrue(young.hasCommand("blockdev-set-active") && !old.hasCommand("blockdev-set-active"));
        assertTrue(old.hasCommand("x-query-profile") && !young.hasCommand("x-query-profile"));
        assertTrue(old.allowsOutOfBand("yank"));
        assertFalse(old.allowsOutOfBand("stop"));
        assertTrue(old.replyProblem("query-status", Json.parse("{\"status\": \"paused\", \"running\": false}"))
                .orElseThrow()
                .contains("'singlestep' is missing"));
        assertEquals(
                Optional.empty(),
                young.replyProblem("query-status", Json.parse("{\"status\": \"paused\", \"running\": false}")));
    }

    @Test
    void aCommandThatThisVersionLacksIsNotFound() throws Exception {
        for (QemuVersion version : QemuVersion.values()) {
            try (FakeQemu qemu = FakeQemu.builder().version(version).start();
                    PlainClient client = PlainClient.negotiated(qemu.socket())) {
                client.send("{\"execute\":\"blockdev-set-active\"}");
                String desc = client.json().path("error").path("desc").asText();
                assertEquals(
                        version == QemuVersion.V7_2
                                ? "The command blockdev-set-active has not been found"
                                : "Parameter 'active' is missing",
                        desc);
            }
        }
    }

    @Test
    void aScriptThatIsNotTrueIsTold() throws Exception {
        FakeQemu qemu = FakeQemu.builder()
                .on(
                        "query-status",
                        command -> Answer.value("{\"status\": \"asleep\", \"singlestep\": false, \"running\": true}"))
                .start();
        try (PlainClient client = PlainClient.negotiated(qemu.socket())) {
            client.send("{\"execute\":\"query-status\"}");
            String answer = client.line();
            assertTrue(answer.contains("does not accept value 'asleep'"), answer);
        }
        assertTrue(assertThrows(IllegalStateException.class, qemu::close)
                .getMessage()
                .contains("the reply of 'query-status' of QEMU 7.2.22 cannot be"));
    }

    @Test
    void anEventThatIsNotTrueIsRefused() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            assertThrows(IllegalArgumentException.class, () -> qemu.emit("STOPPED"));
            assertThrows(IllegalArgumentException.class, () -> qemu.emit("SHUTDOWN", "{\"guest\": true}"));
            assertThrows(IllegalArgumentException.class, () -> qemu.emit("STOP", "{\"x\": 1}"));
            qemu.emit("STOP");
            qemu.emitUnchecked(Event.of("STOPPED"));
        }
    }

    @Test
    void aScriptForACommandThatThereIsNotIsRefusedAtTheStart() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> FakeQemu.builder()
                        .on("qurey-status", command -> Answer.done())
                        .start());
        assertTrue(refused.getMessage().startsWith("QEMU 7.2.22 has no command 'qurey-status'"), refused.getMessage());
    }

    @Test
    void aLateAnswerIsHeldToTheSchemaToo() throws Exception {
        FakeQemu qemu = FakeQemu.builder()
                .on("query-status", command -> Answer.withheld())
                .start();
        try (PlainClient client = PlainClient.negotiated(qemu.socket())) {
            client.send("{\"execute\":\"query-status\"}");
            qemu.answer(qemu.awaitReceived("query-status", Duration.ofSeconds(20)), "{}");
            assertTrue(client.line().contains("the fake made a mistake"));
        }
        assertThrows(IllegalStateException.class, qemu::close);
    }

    @Test
    void versionsAreReadFromTheirText() {
        assertEquals(QemuVersion.V10_0, QemuVersion.parse("10.0"));
        assertEquals(QemuVersion.V7_2, QemuVersion.parse("7.2.9"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> QemuVersion.parse("8.2"))
                .getMessage()
                .contains("[7.2, 10.0]"));
    }
}
