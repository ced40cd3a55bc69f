package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.Awaited;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.QmpJob;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpJobException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpJson;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.option.ReconnectPolicy;

/** Events before replies, and jobs to their end. */
@EachQemu
final class JobTest extends RealQemuCase {
    private RealQemuProcess qemu;
    private QmpClient client;

    @BeforeEach
    void startQemu() {
        qemu = startWithTwoMonitors();
        client = connect(
                "qmp",
                options().withReconnect(ReconnectPolicy.backoff(Duration.ofMillis(5), Duration.ofMillis(50), LONG)));
    }

    private QmpCommand<JsonNode> create(String id, String file) {
        return QmpCommand.of(
                "blockdev-create",
                QmpJson.object()
                        .put("job-id", id)
                        .set(
                                "options",
                                QmpJson.object()
                                        .put("driver", "file")
                                        .put("filename", directory.resolve(file).toString())
                                        .put("size", 65536)));
    }

    private void addNodes() {
        run(client, "blockdev-add", "{\"driver\":\"null-co\",\"node-name\":\"source\",\"size\":1048576}");
        run(client, "blockdev-add", "{\"driver\":\"null-co\",\"node-name\":\"target\",\"size\":1048576}");
        run(
                client,
                "blockdev-add",
                "{\"driver\":\"blkdebug\",\"node-name\":\"broken\","
                        + "\"image\":{\"driver\":\"null-co\",\"size\":1048576},"
                        + "\"inject-error\":[{\"event\":\"none\",\"iotype\":\"write\",\"errno\":5}]}");
    }

    private static QmpCommand<JsonNode> mirror(String id) {
        return QmpCommand.of(
                "blockdev-mirror",
                "{\"job-id\":\"" + id + "\",\"device\":\"source\",\"target\":\"target\",\"sync\":\"full\"}");
    }

    private static QmpCommand<JsonNode> backup(String id, String target, String more) {
        return QmpCommand.of(
                "blockdev-backup",
                "{\"job-id\":\"" + id + "\",\"device\":\"source\",\"target\":\"" + target + "\",\"sync\":\"full\""
                        + more + "}");
    }

    /** Sent from the event loop, so that the reply cannot come before somebody listens for it. */
    private CompletionStage<JsonNode> noting(QmpCommand<JsonNode> command, List<String> seen) {
        CompletableFuture<JsonNode> reply = new CompletableFuture<>();
        loops.schedule(
                () -> client.execute(command).whenComplete((result, problem) -> {
                    seen.add("REPLY");
                    reply.complete(result);
                }),
                Duration.ZERO);
        return reply;
    }

    @Test
    void eventsComeBeforeAndAfterTheReply() {
        List<String> seen = new CopyOnWriteArrayList<>();
        client.subscribe(EventFilter.named("JOB_STATUS_CHANGE"), EventBuffer.STANDARD, Runnable::run, notice -> {
            if (notice instanceof QmpEvent event) {
                seen.add(event.data().path("status").asText());
            }
        });
        await(noting(create("j", "image"), seen));
        eventually("the job concludes", () -> seen.contains("concluded"));
        assertEquals(List.of("created", "running", "REPLY", "waiting", "pending", "concluded"), seen);
        assertEquals(
                "concluded", run(client, "query-jobs").path(0).path("status").asText(), "listed until dismissed");

        seen.clear();
        await(noting(QmpCommand.of("job-dismiss", "{\"id\":\"j\"}"), seen));
        eventually("both have come", () -> seen.size() == 2);
        assertEquals(List.of("null", "REPLY"), seen);
        assertEquals(0, run(client, "query-jobs").size());
    }

    @Test
    void anEventThatComesBeforeItsReplyIsNotMissed() {
        for (int i = 0; i < 20; i++) {
            Awaited<JsonNode> both = await(client.executeAndAwait(
                    QmpCommand.of(i % 2 == 0 ? "cont" : "stop"),
                    EventFilter.named(i % 2 == 0 ? "RESUME" : "STOP"),
                    LONG));
            assertTrue(both.result().isObject());
            assertTrue(both.event().timestamp().isPresent());
        }
    }

    @Test
    void jobSucceedsAndIsDismissed() {
        QmpJob job = client.jobs().start(create("j", "image"), "j");
        await(job.concluded());
        assertEquals(0, run(client, "query-jobs").size());
    }

    @Test
    void jobFailsWithTheTextOfQueryJobsAndIsDismissed() {
        QmpJob job = client.jobs().start(create("j", "missing/image"), "j");
        QmpJobException failed = failure(QmpJobException.class, job.concluded());
        assertTrue(failed.description().contains("No such file"), failed.description());
        assertEquals(0, run(client, "query-jobs").size());
    }

    @Test
    void jobThatCannotStartFailsWithItsCommand() {
        QmpJob job = client.jobs().start(mirror("j"), "j");
        QmpCommandException refused = failure(QmpCommandException.class, job.concluded());
        assertTrue(refused.description().contains("source"), refused.description());
    }

    @Test
    void jobsThatDismissThemselves() {
        addNodes();
        await(client.jobs().start(backup("good", "target", ""), "good").concluded());
        QmpJobException failed = failure(
                QmpJobException.class,
                client.jobs().start(backup("bad", "broken", ""), "bad").concluded());
        assertEquals("Input/output error", failed.description());
        QmpJobException listed = failure(
                QmpJobException.class,
                client.jobs()
                        .start(backup("kept", "broken", ",\"auto-dismiss\":false"), "kept")
                        .concluded());
        assertEquals("Input/output error", listed.description());
        assertEquals(0, run(client, "query-jobs").size());
    }

    @Test
    void mirrorGetsReadyAndCompletes() {
        addNodes();
        QmpJob job = client.jobs().start(mirror("m"), "m");
        await(job.ready());
        await(job.complete());
        await(job.concluded());
    }

    @Test
    void cancelledJobConcludesWithAnError() {
        addNodes();
        QmpJob job = client.jobs().start(mirror("m"), "m");
        await(job.ready());
        await(job.cancel());
        failure(QmpJobException.class, job.concluded());
        assertEquals(0, run(client, "query-jobs").size());
    }

    @Test
    void jobThatWaitsToBeFinalized() {
        addNodes();
        QmpJob job = client.jobs().start(backup("b", "target", ",\"auto-finalize\":false,\"auto-dismiss\":false"), "b");
        await(job.pending());
        await(job.finalizeJob());
        await(job.concluded());
    }

    @Test
    void jobIsFollowedOverAReconnection() {
        addNodes();
        QmpJob job = client.jobs().start(mirror("m"), "m");
        await(job.ready());
        QmpClient other = connect("other", QmpOptions.standard());
        // cuts the first monitor's connection within QEMU
        run(other, "yank", "{\"instances\":[{\"type\":\"chardev\",\"id\":\"compat_monitor0\"}]}");
        eventually("connected again", () -> counts.connected.get() == 2 && client.isConnected());
        await(job.complete());
        await(job.concluded());
        assertEquals(0, run(client, "query-jobs").size());
    }

    @Test
    void jobThatAnotherClientStarted() {
        addNodes();
        QmpClient other = connect("other", QmpOptions.standard());
        await(other.execute(mirror("m")));
        QmpJob job = client.jobs().attach("m");
        await(job.ready());
        run(other, "job-complete", "{\"id\":\"m\"}");
        await(job.concluded());
    }

    @Test
    void eventsGoToEveryMonitorInOrder() {
        QmpClient other = connect("other", QmpOptions.standard());
        List<String> here = new CopyOnWriteArrayList<>();
        List<String> there = new CopyOnWriteArrayList<>();
        client.subscribe(EventFilter.all(), EventBuffer.STANDARD, Runnable::run, notice -> here.add(name(notice)));
        other.subscribe(EventFilter.all(), notice -> there.add(name(notice)));
        for (int i = 0; i < 50; i++) {
            client.execute("cont");
            client.execute("stop");
        }
        List<String> expected = Stream.generate(() -> List.of("RESUME", "STOP"))
                .limit(50)
                .flatMap(List::stream)
                .toList();
        eventually("all came", () -> here.size() == 100 && there.size() == 100);
        assertEquals(expected, here);
        assertEquals(expected, there);
        assertTrue(qemu.process().isAlive());
    }

    private static String name(QmpNotice notice) {
        return notice instanceof QmpEvent event ? event.name() : notice.toString();
    }
}
