package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.option.ReconnectPolicy;

/** How a connection ends, and how another one begins. */
@EachQemu
final class EndTest extends RealQemuCase {
    private final List<QmpNotice> notices = new CopyOnWriteArrayList<>();

    private void listen(QmpClient client) {
        client.subscribe(EventFilter.all(), EventBuffer.STANDARD, Runnable::run, notices::add);
    }

    private QmpOptions reconnecting() {
        return options().withReconnect(ReconnectPolicy.backoff(Duration.ofMillis(5), Duration.ofMillis(50), LONG));
    }

    @RepeatedTest(20)
    void quitIsASuccessHoweverItEnds() {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        listen(client);
        // what QEMU has not read when it ends turns the end into a reset, or a write meets it
        CompletionStage<JsonNode> quit = client.execute("quit");
        List<CompletionStage<JsonNode>> behind = List.of(client.execute("query-status"), client.execute("query-name"));
        assertTrue(await(quit).isObject());
        await(client.closed());
        for (CompletionStage<JsonNode> one : behind) {
            if (one.toCompletableFuture().isCompletedExceptionally()) {
                // sent or not: how far it got before QEMU ended is chance
                failure(QmpClosedException.class, one);
            }
        }
        // its code is not ours to judge: QEMU 10.0 was seen to crash on its way out
        qemu.exitCode();
        QmpEvent shutdown = assertInstanceOf(QmpEvent.class, notices.get(0));
        assertEquals("SHUTDOWN", shutdown.name());
        assertEquals("host-qmp-quit", shutdown.data().path("reason").asText());
        assertInstanceOf(QmpDisconnected.class, notices.get(notices.size() - 1));
        assertEquals(0, counts.malformed.get());
    }

    @Test
    void terminatedQemuSaysSoAndEnds() {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        listen(client);
        qemu.signal("TERM");
        await(client.closed());
        QmpEvent shutdown = assertInstanceOf(QmpEvent.class, notices.get(0));
        assertEquals("SHUTDOWN", shutdown.name());
        assertEquals("host-signal", shutdown.data().path("reason").asText());
        assertFalse(shutdown.data().path("guest").asBoolean(true));
        QmpDisconnected end = assertInstanceOf(QmpDisconnected.class, notices.get(1));
        assertFalse(end.reconnecting());
        assertEquals(0, qemu.exitCode());
        assertEquals(
                Delivery.NOT_SENT,
                failure(QmpClosedException.class, client.execute("query-status"))
                        .delivery());
    }

    @Test
    void killedQemuLeavesSentCommandsInDoubt() {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        Wedge wedge = closing(new Wedge(directory, "wedge"));
        CompletionStage<JsonNode> sent = client.execute(wedge.command());
        wedge.awaitHold(qemu);
        List<CompletionStage<JsonNode>> queued = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 10; i++) {
            queued.add(client.execute("query-status"));
        }
        qemu.signal("KILL");
        assertEquals(
                Delivery.OUTCOME_UNKNOWN,
                failure(QmpClosedException.class, sent).delivery());
        assertEquals(
                Delivery.OUTCOME_UNKNOWN,
                failure(QmpClosedException.class, queued.get(6)).delivery());
        assertEquals(
                Delivery.NOT_SENT,
                failure(QmpClosedException.class, queued.get(7)).delivery());
        await(client.closed());
    }

    @Test
    void cutConnectionComesBackWithAGap() {
        startWithTwoMonitors();
        QmpClient client = connect("qmp", reconnecting());
        QmpClient other = connect("other", QmpOptions.standard());
        listen(client);
        await(client.executeAndAwait(QmpCommand.of("cont"), EventFilter.named("RESUME"), LONG));
        run(other, "yank", "{\"instances\":[{\"type\":\"chardev\",\"id\":\"compat_monitor0\"}]}");
        eventually("the gap", () -> notices.stream().anyMatch(QmpGap.class::isInstance));
        assertTrue(run(client, "query-status").path("running").asBoolean());
        await(client.executeAndAwait(QmpCommand.of("stop"), EventFilter.named("STOP"), LONG));
        assertEquals(List.of("QmpEvent", "QmpDisconnected", "QmpGap", "QmpEvent"), kinds());
        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                notices.stream().map(QmpNotice::sequence).toList());
        assertTrue(((QmpDisconnected) notices.get(1)).reconnecting());
        assertEquals(QmpGap.Cause.RECONNECTED, ((QmpGap) notices.get(2)).cause());
    }

    @Test
    void qemuThatStartsAgainIsFoundAgain() {
        RealQemuProcess first = start();
        QmpClient client = connect("qmp", reconnecting());
        listen(client);
        run(client, "quit");
        assertEquals(0, first.exitCode());
        start();
        eventually("the gap", () -> notices.stream().anyMatch(QmpGap.class::isInstance));
        assertEquals("prelaunch", run(client, "query-status").path("status").asText());
        assertEquals(2, counts.connected.get());
    }

    @Test
    void ourCloseLeavesQemuRunning() {
        RealQemuProcess qemu = start();
        for (int i = 0; i < 20; i++) {
            QmpClient client = connect();
            client.execute("query-status");
            client.close();
            await(client.closed());
        }
        assertTrue(run(connect(), "query-status").has("status"));
        assertTrue(qemu.process().isAlive());
    }

    private List<String> kinds() {
        return notices.stream().map(one -> one.getClass().getSimpleName()).toList();
    }
}
