package org.qmp4j.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qmp4j.QmpClient;
import org.qmp4j.agent.GuestAgent;
import org.qmp4j.agent.GuestAgentOptions;
import org.qmp4j.error.QmpException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.Deadlines;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeGuestAgent;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.transport.QmpEndpoint;
import org.slf4j.LoggerFactory;

/** All traffic is to be seen, and no secret in it; nor in any other log line or exception. */
class WireLogTest {

    private static final String SECRET = "hunter2";
    private static final QmpCommand<?> SET_PASSWORD =
            QmpCommand.of("set_password", "{\"protocol\": \"vnc\", \"password\": \"" + SECRET + "\"}");

    @RegisterExtension
    private final Loops loops = new Loops();

    private final Logger root = (Logger) LoggerFactory.getLogger("org.qmp4j");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.setLevel(Level.TRACE);
        root.setAdditive(false);
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        root.setAdditive(true);
        root.setLevel(null);
    }

    private List<String> wire() {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getLoggerName().equals("org.qmp4j.wire"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private void assertNoSecret() {
        for (ILoggingEvent line : List.copyOf(lines.list)) {
            assertFalse(line.getFormattedMessage().contains(SECRET), line.getFormattedMessage());
        }
    }

    private static void assertNoSecret(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertFalse(text.toString().contains(SECRET), text.toString());
        assertFalse(((QmpException) failure).copy().toString().contains(SECRET));
    }

    @Test
    void allTrafficIsLoggedRedacted() {
        try (FakeQemu qemu =
                FakeQemu.builder().on("set_password", command -> Answer.done()).start()) {
            QmpClient client = loops.client(qemu);
            value(client.execute(SET_PASSWORD));
            String peer = "[" + qemu.socket() + "] ";
            List<String> wire = wire();
            assertTrue(wire.get(0).startsWith(peer + "<- {\"QMP\":"), wire.get(0));
            assertTrue(wire.get(1).startsWith(peer + "-> {\"execute\":\"qmp_capabilities\""), wire.get(1));
            assertEquals(
                    List.of(
                            peer + "-> {\"execute\":\"set_password\",\"arguments\":{\"protocol\":\"vnc\","
                                    + "\"password\":\"***\"},\"id\":1}",
                            peer + "<- {\"return\":{},\"id\":1}"),
                    wire.subList(3, 5));
            assertNoSecret();
        }
    }

    @Test
    void noFailureTellsTheSecret() {
        QmpOptions impatient = QmpOptions.standard()
                .withDeadlines(Deadlines.uniform(Deadline.of(Duration.ofMillis(50))))
                .withProbeTimeout(Duration.ofMillis(50));
        for (Fault fault :
                List.of(Fault.STALLED_MAIN_LOOP, Fault.IDLESS_ERROR, Fault.EOF_MID_REPLY, Fault.INF_NUMBER)) {
            try (FakeQemu qemu = FakeQemu.builder()
                    .on("set_password", command -> Answer.done())
                    .fault(fault)
                    .start()) {
                QmpClient client = loops.client(qemu, impatient);
                assertNoSecret(failure(QmpException.class, client.execute(SET_PASSWORD)));
                client.close();
                value(client.closed());
                assertNoSecret(failure(QmpException.class, client.execute(SET_PASSWORD)));
            }
        }
        assertFalse(SET_PASSWORD.toString().contains(SECRET));
        assertNoSecret();
    }

    @Test
    void theAgentsTrafficIsLoggedRedactedToo() {
        ObjectNode arguments =
                QmpJson.object().put("username", "u").put("password", SECRET).put("crypted", false);
        try (FakeGuestAgent fake = FakeGuestAgent.builder()
                        .on("guest-set-user-password", command -> Answer.done())
                        .start();
                GuestAgent agent =
                        GuestAgent.of(loops.get(), QmpEndpoint.unix(fake.socket()), GuestAgentOptions.standard())) {
            value(agent.execute("guest-set-user-password", arguments));
        }
        assertTrue(wire().stream().anyMatch(line -> line.contains("guest-set-user-password")));
        assertNoSecret();
    }

    @Test
    void aLongCommandIsWarnedOf() {
        try (FakeQemu qemu =
                FakeQemu.builder().unchecked("x", command -> Answer.done()).start()) {
            value(loops.client(qemu).execute("x", QmpJson.object().put("a", "y".repeat(70_000))));
        }
        assertTrue(List.copyOf(lines.list).stream()
                .anyMatch(line -> line.getLevel() == Level.WARN
                        && line.getFormattedMessage().contains("'x' has 68 KiB")));
    }
}
