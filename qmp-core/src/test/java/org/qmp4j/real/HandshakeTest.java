package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpConnectException.Stage;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.QmpOptions;

/** From connecting to ready, with all that comes in between contrary to the specification. */
@EachQemu
final class HandshakeTest extends RealQemuCase {
    private static final int RECONNECTS = 200;

    @Test
    void eventsBeforeTheGreetingAndBeforeTheCapabilitiesReplyConfuseNobody(TestReporter reporter) {
        startWithTwoMonitors();
        Flood flood = closing(new Flood(socket("other")));
        for (int i = 0; i < RECONNECTS; i++) {
            QmpClient client = connect();
            assertTrue(run(client, "query-version").has("qemu"), "the first reply, of connection " + i);
            assertTrue(run(client, "query-name").isObject());
            client.close();
            await(client.closed());
        }
        flood.close();
        // how many depends on QEMU's two threads meeting within microseconds; often it is none
        reporter.publishEntry("events that came early in " + RECONNECTS + " reconnections", counts.early.toString());
        assertEquals(RECONNECTS, counts.connected.get());
        assertEquals(0, counts.malformed.get());
    }

    @Test
    void slowCommandOfTheFormerClientAnswersToTheNextOne() throws Exception {
        RealQemuProcess qemu = start();
        Wedge wedge = closing(new Wedge(directory, "wedge"));
        try (RawClient former = new RawClient(socket("qmp"))) {
            former.negotiate();
            // the ids that our client counts up from
            former.send(wedge.command(), 1);
            wedge.awaitHold(qemu);
            former.send("query-name", 2);
        }
        CompletionStage<QmpClient> next;
        try (WireTap tap = new WireTap()) {
            next = connecting("qmp", options());
            tap.await("-> .*qmp_capabilities.*");
        }
        wedge.pullOut();
        QmpClient client = await(next);
        assertEquals(1, counts.stale.get());
        assertTrue(run(client, "query-version").has("qemu"));
        assertTrue(run(client, "query-status").has("status"));
        assertTrue(run(client, "qom-list", "{\"path\":\"/objects\"}").toString().contains("\"wedge\""));
        assertEquals(1, counts.stale.get(), "the commands that the former client left in the queue do not answer");
    }

    @Test
    void repliesThatTheFormerClientNeverReadDoNotReachUs() throws Exception {
        start();
        for (int i = 0; i < 10; i++) {
            try (RawClient former = new RawClient(socket("qmp"))) {
                former.negotiate();
                for (int id = 1; id <= 8; id++) {
                    former.send("query-qmp-schema", id);
                }
            }
            QmpClient client = connect();
            assertTrue(run(client, "query-version").has("qemu"));
            client.close();
        }
        assertEquals(0, counts.malformed.get());
    }

    @Test
    void halfACommandOfTheFormerClientIsForgotten() throws Exception {
        start();
        try (RawClient former = new RawClient(socket("qmp"))) {
            former.negotiate();
            former.write("{\"execute\":\"query-na");
        }
        assertTrue(run(connect(), "query-version").has("qemu"));
    }

    @Test
    void monitorThatWritesForPeople() {
        startWith(
                "-chardev",
                "socket,id=q,path=" + socket("qmp") + ",server=on,wait=off",
                "-mon",
                "chardev=q,mode=control,pretty=on");
        QmpClient client = connect();
        assertTrue(client.greeting().offersOutOfBand());
        assertTrue(run(client, "query-qmp-schema").size() > 500);
        assertEquals(
                "CommandNotFound",
                failure(QmpCommandException.class, client.execute("no-such-command"))
                        .errorClass());
        assertEquals(
                "RESUME",
                client.blocking()
                        .executeAndAwait(QmpCommand.of("cont"), EventFilter.named("RESUME"), LONG)
                        .event()
                        .name());
        client.close();
        await(client.closed());
        assertTrue(run(connect(), "query-status").path("running").booleanValue());
    }

    @Test
    void onlyOneClientAtATime() {
        start();
        QmpClient first = connect();
        QmpOptions hasty = options().withTimeouts(LONG.dividedBy(2), Duration.ofMillis(300), LONG);
        QmpConnectException busy = failure(QmpConnectException.class, connecting("qmp", hasty));
        assertEquals(Stage.GREETING, busy.stage());
        assertTrue(busy.reason().contains("another client"), busy.reason());
        assertTrue(run(first, "query-version").has("qemu"), "the first client does not notice");

        CompletionStage<QmpClient> patient = connecting("qmp", options());
        first.close();
        assertTrue(run(await(patient), "query-version").has("qemu"));
    }

    @Test
    void fullBacklogIsTriedAgainUntilThereIsRoom() {
        start();
        List<CompletionStage<QmpClient>> turn = new ArrayList<>();
        QmpClient first = connect();
        // QEMU listens with a backlog of one, for which Linux lets two wait
        turn.add(connecting("qmp", options()));
        turn.add(connecting("qmp", options()));
        QmpOptions hasty = options().withTimeouts(Duration.ofMillis(300), LONG, LONG);
        QmpConnectException full = failure(QmpConnectException.class, connecting("qmp", hasty));
        assertEquals(Stage.CONNECT, full.stage());
        assertTrue(full.reason().contains("backlog is full"), full.reason());

        turn.add(connecting("qmp", options()));
        turn.add(connecting("qmp", options()));
        first.close();
        for (CompletionStage<QmpClient> one : turn) {
            // each leaves as soon as it has been served, in whatever order
            one.thenAccept(
                    client -> client.execute("query-version").whenComplete((version, problem) -> client.close()));
        }
        for (CompletionStage<QmpClient> one : turn) {
            await(await(one).closed());
        }
        assertEquals(5, counts.connected.get());
    }

    @Test
    void stoppedProcessConnectsButDoesNotGreet() {
        RealQemuProcess qemu = start();
        connect().close();
        qemu.stop();
        QmpOptions hasty = options().withTimeouts(LONG.dividedBy(2), Duration.ofMillis(300), LONG);
        QmpConnectException silent = failure(QmpConnectException.class, connecting("qmp", hasty));
        assertEquals(Stage.GREETING, silent.stage());
        assertTrue(silent.reason().contains("stopped"), silent.reason());

        CompletionStage<QmpClient> patient = connecting("qmp", options());
        qemu.signal("CONT");
        assertTrue(run(await(patient), "query-version").has("qemu"));
    }

    @Test
    void busyMainLoopGreetsButDoesNotNegotiate() {
        RealQemuProcess qemu = startWithTwoMonitors();
        QmpClient other = connect("other", QmpOptions.standard());
        Wedge wedge = closing(new Wedge(directory, "wedge"));
        CompletionStage<?> stuck = other.execute(wedge.command());
        wedge.awaitHold(qemu);
        QmpOptions hasty = options().withTimeouts(LONG.dividedBy(2), LONG, Duration.ofMillis(300));
        QmpConnectException silent = failure(QmpConnectException.class, connecting("qmp", hasty));
        assertEquals(Stage.NEGOTIATION, silent.stage());
        assertTrue(silent.reason().contains("main loop"), silent.reason());
        wedge.pullOut();
        await(stuck);
        assertTrue(run(connect(), "query-version").has("qemu"));
    }

    @Test
    void socketThatADeadQemuLeftBehind() {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        qemu.signal("KILL");
        await(client.closed());
        assertFalse(client.isConnected());
        // a dying process closes its connections before its listening sockets
        qemu.exitCode();
        QmpOptions hasty = options().withTimeouts(Duration.ofMillis(200), LONG, LONG);
        QmpConnectException refused = failure(QmpConnectException.class, connecting("qmp", hasty));
        assertEquals(Stage.CONNECT, refused.stage());
        assertTrue(refused.reason().contains("nobody listens"), refused.reason());
        QmpConnectException missing = failure(QmpConnectException.class, connecting("other", hasty));
        assertTrue(missing.reason().contains("does not exist"), missing.reason());
    }
}
