package org.qmp4j.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpConnectException.Stage;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.QmpOptions;

@SuppressWarnings("StringConcatToTextBlock") // CR and LF are the matter here
class HandshakeTest {

    private static final QmpOptions OPTIONS = QmpOptions.standard()
            .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3))
            .withMaxFrame(1024);

    private static QmpConnectException failed(QemuEnd qemu, Stage stage) {
        QmpConnectException failed = failure(QmpConnectException.class, qemu.opened);
        assertEquals(stage, failed.stage());
        assertFalse(qemu.isOpen());
        return failed;
    }

    @Test
    void nothingIsSentBeforeTheGreeting() {
        QemuEnd qemu = QemuEnd.silent(OPTIONS);
        qemu.assertSent("");
        qemu.greet("\"oob\"");
        long id = qemu.capabilitiesId();
        assertTrue(id >= 1L << 30 && id < 1L << 31, "id " + id);
    }

    @Test
    void outOfBandIsEnabledOnlyWhereOffered() {
        QemuEnd offered = QemuEnd.silent(OPTIONS);
        offered.greet("\"oob\"");
        assertTrue(offered.sent().contains(",\"arguments\":{\"enable\":[\"oob\"]},"));
        QemuEnd not = QemuEnd.silent(OPTIONS);
        not.greet("");
        assertTrue(not.sent().startsWith("{\"execute\":\"qmp_capabilities\",\"id\":"));
    }

    @Test
    void eachConnectionHasAnotherId() {
        QemuEnd one = QemuEnd.silent(OPTIONS);
        one.greet("");
        QemuEnd two = QemuEnd.silent(OPTIONS);
        two.greet("");
        assertNotEquals(one.capabilitiesId(), two.capabilitiesId());
    }

    @Test
    void noGreetingNamesTheStageAndTheLikelyCause() {
        QemuEnd qemu = QemuEnd.silent(OPTIONS);
        qemu.pass(Duration.ofMillis(1999));
        assertFalse(qemu.opened.isDone());
        qemu.pass(Duration.ofMillis(1));
        String reason = failed(qemu, Stage.GREETING).reason();
        assertTrue(reason.contains("another client holds the monitor"), reason);
        assertTrue(reason.contains("2000 ms"), reason);
    }

    @Test
    void noCapabilitiesReplyNamesTheStageAndTheLikelyCause() {
        QemuEnd qemu = QemuEnd.silent(OPTIONS);
        qemu.pass(1);
        qemu.greet("\"oob\"");
        qemu.pass(Duration.ofMillis(2999));
        assertFalse(qemu.opened.isDone());
        qemu.pass(Duration.ofMillis(1));
        String reason = failed(qemu, Stage.NEGOTIATION).reason();
        assertTrue(reason.contains("main loop"), reason);
    }

    @Test
    void everythingThatAFormerClientLeftIsSurvived() {
        QemuEnd qemu = QemuEnd.silent(OPTIONS);
        qemu.say(
                "{\"event\": \"RTC_CHANGE\", \"data\": {}}",
                "{\"return\": {}, \"id\": 7}",
                "{\"return\": {}}",
                "{\"id\": 1, \"error\": {\"class\": \"GenericError\", \"desc\": \"\"}}",
                "{\"error\": {\"class\": \"GenericError\", \"desc\": \"a former client's bad JSON\"}}",
                "{\"return\": \"" + "x".repeat(5000) + "\", \"id\": 3}");
        assertFalse(qemu.opened.isDone());
        qemu.greet("\"oob\"");
        long id = qemu.capabilitiesId();
        qemu.say("{\"event\": \"STOP\"}", "{\"return\": {\"stale\": true}, \"id\": 1}", "{\"return\": {}}");
        assertFalse(qemu.opened.isDone());
        qemu.say("{\"return\": {}, \"id\": " + id + "}", "{\"event\": \"RESUME\"}");
        assertEquals(7, qemu.connection().greeting().version().major());
        assertEquals(7, qemu.figures.count("stale"));
        assertEquals(
                List.of(1L, 2L, 3L),
                qemu.notices.stream().map(QmpNotice::sequence).toList());
        qemu.submit("stop");
        qemu.assertSent("{\"execute\":\"stop\",\"id\":1}");
    }

    @Test
    void aReplyWithOurIdBeforeTheGreetingIsNotBelieved() {
        QemuEnd qemu = QemuEnd.silent(OPTIONS);
        qemu.say("{\"return\": {}, \"id\": " + (1L << 30) + "}");
        assertFalse(qemu.opened.isDone());
    }

    @Test
    void aRefusalSaysWhatQemuSaid() {
        QemuEnd qemu = QemuEnd.silent(OPTIONS);
        qemu.greet("\"oob\"");
        long id = qemu.capabilitiesId();
        qemu.say("{\"id\": " + id + ", \"error\": {\"class\": \"GenericError\", \"desc\": \"oob not available\"}}");
        assertTrue(failed(qemu, Stage.NEGOTIATION).reason().contains("oob not available"));
    }

    @Test
    void whatDoesNotSpeakQmpIsNamedWithEvidence() {
        QemuEnd qemu = QemuEnd.silent(OPTIONS);
        qemu.bytes("SSH-2.0-OpenSSH_9.2\r\n");
        String reason = failed(qemu, Stage.GREETING).reason();
        assertTrue(reason.contains("does not speak QMP"), reason);
        assertTrue(reason.contains("SSH-2.0"), reason);
        assertEquals(1, qemu.figures.count("malformed"));
    }

    @Test
    void theEndBeforeTheGreetingAndBeforeTheReplyAreToldApart() {
        QemuEnd early = QemuEnd.silent(OPTIONS);
        early.eof();
        assertEquals(
                "QEMU closed the connection before it greeted",
                failed(early, Stage.GREETING).reason());
        QemuEnd later = QemuEnd.silent(OPTIONS);
        later.greet("");
        later.reset();
        assertEquals(
                "the connection broke: Connection reset by peer before it answered qmp_capabilities",
                failed(later, Stage.NEGOTIATION).reason());
    }

    @Test
    void afterAFailureNothingMoreIsReported() {
        QemuEnd qemu = QemuEnd.silent(OPTIONS);
        qemu.pass(2);
        failed(qemu, Stage.GREETING);
        qemu.pass(100);
        assertEquals(List.of(), qemu.figures.lines);
    }

    @Test
    void prettyOutputIsUnderstoodFromTheGreetingOn() {
        QemuEnd qemu = QemuEnd.silent(OPTIONS);
        qemu.bytes("{\r\n    \"QMP\": {\r\n        \"version\": {\r\n        },\r\n"
                + "        \"capabilities\": [\r\n            \"oob\"\r\n        ]\r\n    }\r\n}\r\n");
        qemu.bytes("{\r\n    \"return\": {\r\n    },\r\n    \"id\": " + qemu.capabilitiesId() + "\r\n}\r\n");
        var command = qemu.submit("stop");
        qemu.bytes("{\r\n    \"return\": {\r\n    },\r\n    \"id\": 1\r\n}\r\n");
        assertTrue(command.isDone());
    }
}
