package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qmp4j.QmpCall;
import org.qmp4j.QmpClient;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpCancelledException;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.error.QmpTimeoutException.Finding;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.QmpOptions;

/** Order, the window of eight, the out-of-band lane, and what a QEMU that stands still looks like. */
@EachQemu
final class CommandOrderTest extends RealQemuCase {
    private static final int PIPELINED = 1000;
    private static final Deadline SHORT = Deadline.of(Duration.ofMillis(300));
    private static final QmpCommand<JsonNode> PROBE = QmpCommand.outOfBand("query-yank");

    @Test
    void thousandPipelinedCommandsAnswerInOrder() {
        start();
        QmpClient client = connect();
        ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
        List<CompletionStage<Boolean>> replies = new ArrayList<>();
        for (int i = 0; i < PIPELINED; i++) {
            int number = i;
            boolean fails = i % 3 == 0;
            replies.add(client.execute(fails ? "no-such-command" : i % 3 == 1 ? "query-version" : "query-name")
                    .handle((result, problem) -> {
                        order.add(number);
                        return fails
                                ? problem instanceof QmpCommandException
                                : problem == null && result.has("qemu") == (number % 3 == 1);
                    }));
        }
        for (CompletionStage<Boolean> reply : replies) {
            assertTrue(await(reply));
        }
        assertEquals(IntStream.range(0, PIPELINED).boxed().toList(), List.copyOf(order));
    }

    @Test
    void outOfBandGetsThroughWhileAllElseWaits() {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        Wedge wedge = closing(new Wedge(directory, "wedge"));
        List<CompletionStage<?>> waiting = new ArrayList<>();
        waiting.add(client.execute(wedge.command()));
        wedge.awaitHold(qemu);
        for (int i = 0; i < 20; i++) {
            waiting.add(client.execute("query-status"));
        }
        assertTrue(await(client.execute(PROBE)).isArray());
        assertTrue(waiting.stream().noneMatch(one -> one.toCompletableFuture().isDone()));
        wedge.pullOut();
        waiting.forEach(RealQemuCase::await);
    }

    @Test
    void stuckMainLoopIsFoundOutAndLateRepliesAreSwallowed() {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        Wedge wedge = closing(new Wedge(directory, "wedge"));
        List<CompletionStage<?>> doomed = new ArrayList<>();
        doomed.add(client.execute(wedge.command(), SHORT));
        wedge.awaitHold(qemu);
        for (int i = 1; i < 10; i++) {
            doomed.add(client.execute(QmpCommand.of("query-status"), SHORT));
        }
        for (int i = 0; i < doomed.size(); i++) {
            QmpTimeoutException late = failure(QmpTimeoutException.class, doomed.get(i));
            assertEquals(i < 8 ? Finding.MAIN_LOOP_STUCK : Finding.UNKNOWN, late.finding(), "command " + i);
            assertEquals(i < 8 ? Delivery.OUTCOME_UNKNOWN : Delivery.NOT_SENT, late.delivery(), "command " + i);
        }
        assertTrue(counts.slow.get() > 0, "the first stage of the deadline was reported");
        assertTrue(client.isConnected());

        CompletionStage<JsonNode> behind = client.execute("query-version");
        wedge.pullOut();
        assertTrue(await(behind).has("qemu"), "the reply after eight late ones is the right one");
        assertEquals(8, counts.late.get());
        assertEquals(0, counts.stale.get());
        JsonNode objects = run(client, "qom-list", "{\"path\":\"/objects\"}");
        assertTrue(objects.toString().contains("\"wedge\""), "what was given up took effect all the same");
    }

    @Test
    void allMonitorsWaitForOneMainLoop() {
        RealQemuProcess qemu = startWithTwoMonitors();
        QmpClient client = connect();
        QmpClient other = connect("other", QmpOptions.standard());
        Wedge wedge = closing(new Wedge(directory, "wedge"));
        CompletionStage<JsonNode> stuck = client.execute(wedge.command());
        wedge.awaitHold(qemu);
        CompletionStage<JsonNode> late = other.execute(QmpCommand.of("query-status"), SHORT);
        assertEquals(
                Finding.MAIN_LOOP_STUCK,
                failure(QmpTimeoutException.class, late).finding());
        assertFalse(stuck.toCompletableFuture().isDone());
        wedge.pullOut();
        await(stuck);
        assertTrue(run(other, "query-status").has("status"));
    }

    @Test
    void stoppedProcessIsFoundOutAndGoesOn() {
        RealQemuProcess qemu = start();
        QmpClient client = connect("qmp", options().withProbeTimeout(Duration.ofMillis(300)));
        run(client, "query-status");
        qemu.stop();
        QmpTimeoutException first =
                failure(QmpTimeoutException.class, client.execute(QmpCommand.of("query-status"), SHORT));
        assertEquals(Finding.PROCESS_STOPPED, first.finding());
        QmpTimeoutException second =
                failure(QmpTimeoutException.class, client.execute(QmpCommand.of("query-name"), SHORT));
        assertEquals(Finding.PROCESS_STOPPED, second.finding());
        qemu.signal("CONT");
        assertTrue(run(client, "query-version").has("qemu"));
        eventually("both late replies and the probe's came", () -> counts.late.get() >= 3);
        assertEquals(3, counts.late.get());
        assertEquals(0, counts.stale.get());
    }

    @Test
    void cancelledCommandsAreForgottenOrTheirRepliesSwallowed() {
        RealQemuProcess qemu = start();
        QmpClient client = connect();
        Wedge wedge = closing(new Wedge(directory, "wedge"));
        CompletionStage<?> stuck = client.execute(wedge.command());
        wedge.awaitHold(qemu);
        List<QmpCall<JsonNode>> calls = new ArrayList<>();
        for (int i = 1; i < 10; i++) {
            calls.add(client.call(QmpCommand.of("query-status")));
        }
        QmpCall<JsonNode> sent = calls.get(0);
        QmpCall<JsonNode> queued = calls.get(8);
        assertEquals(Delivery.OUTCOME_UNKNOWN, await(sent.cancel()));
        assertEquals(Delivery.NOT_SENT, await(queued.cancel()));
        assertEquals(
                Delivery.NOT_SENT,
                failure(QmpCancelledException.class, queued.reply()).delivery());
        wedge.pullOut();
        await(stuck);
        for (QmpCall<JsonNode> call : calls.subList(1, 8)) {
            assertTrue(await(call.reply()).has("status"));
        }
        assertEquals(1, counts.late.get());
    }

    @Test
    void outOfBandIsForFewCommandsAlone() {
        start();
        QmpClient client = connect();
        QmpCommandException refused =
                failure(QmpCommandException.class, client.execute(QmpCommand.outOfBand("query-status")));
        assertTrue(refused.description().contains("OOB"), refused.description());
        assertTrue(run(client, "query-yank").isArray(), "in band it works as well");
        assertEquals(
                "CommandNotFound",
                failure(QmpCommandException.class, client.execute("qmp_capabilities"))
                        .errorClass());
        assertTrue(run(client, "query-status").has("status"));
    }

    @Test
    void errorsAfterParsingKeepTheirId() {
        start();
        QmpClient client = connect();
        failure(QmpCommandException.class, client.execute(QmpCommand.of("query-status", "{\"extra\":1}")));
        failure(QmpCommandException.class, client.execute(QmpCommand.of("qom-get", "{\"path\":1,\"property\":\"x\"}")));
        QmpCommandException missing =
                failure(QmpCommandException.class, client.execute(QmpCommand.of("qom-get", "{\"path\":\"/x\"}")));
        assertTrue(missing.description().contains("property"), missing.description());
        assertEquals(
                "DeviceNotFound",
                failure(
                                QmpCommandException.class,
                                client.execute(QmpCommand.of("qom-get", "{\"path\":\"/x\",\"property\":\"y\"}")))
                        .errorClass());
        assertTrue(run(client, "query-status").has("status"));
    }
}
