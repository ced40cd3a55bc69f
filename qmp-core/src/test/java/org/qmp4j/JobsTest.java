package org.qmp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;
import static org.qmp4j.support.Loops.until;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpJobException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.option.ReconnectPolicy;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.Event;

/** A job of a scripted QEMU, with the order of events and replies that the real one has. */
class JobsTest {

    private static final QmpCommand<?> CREATE = QmpCommand.of(
            "blockdev-create",
            "{\"job-id\": \"j\", \"options\": {\"driver\": \"file\", \"filename\": \"f\", \"size\": 1}}");

    @RegisterExtension
    private final Loops loops = new Loops();

    private final AtomicReference<String> jobs = new AtomicReference<>("[]");
    private final List<String> verbs = new CopyOnWriteArrayList<>();

    private FakeQemu.Builder fake() {
        FakeQemu.Builder fake = FakeQemu.builder()
                .on(
                        "blockdev-create",
                        command -> Answer.eventsThen(List.of(status("created"), status("running")), Answer.done()))
                .on("query-jobs", command -> Answer.value(jobs.get()))
                .on("job-dismiss", command -> {
                    verbs.add("job-dismiss");
                    return Answer.eventThen(status("null"), Answer.done());
                });
        for (String verb : List.of("job-cancel", "job-complete", "job-finalize", "job-pause", "job-resume")) {
            fake.on(verb, command -> verb(command));
        }
        return fake;
    }

    private Answer verb(Command command) {
        verbs.add(command.name() + " " + command.arguments().path("id").asText());
        return Answer.done();
    }

    private static Event status(String status) {
        return Event.of("JOB_STATUS_CHANGE", "{\"id\": \"j\", \"status\": \"" + status + "\"}");
    }

    private static void say(FakeQemu qemu, String... statuses) {
        for (String one : statuses) {
            qemu.emit("JOB_STATUS_CHANGE", "{\"id\": \"j\", \"status\": \"" + one + "\"}");
        }
    }

    private static String listed(String status, String more) {
        String common = ", \"type\": \"create\", \"current-progress\": 0, \"total-progress\": 1";
        return "[{\"id\": \"other\", \"status\": \"running\"" + common + "}, {\"id\": \"j\", \"status\": \"" + status
                + "\"" + common + more + "}]";
    }

    @Test
    void aJobIsFollowedToItsEndAndDismissed() {
        try (FakeQemu qemu = fake().start()) {
            QmpJob job = loops.client(qemu).jobs().start(CREATE, "j");
            until("its first events came", () -> job.status().equals("running"));
            jobs.set(listed("concluded", ""));
            qemu.emit("JOB_STATUS_CHANGE", "{\"id\": \"other\", \"status\": \"concluded\"}");
            say(qemu, "waiting", "pending", "concluded");
            value(job.pending());
            value(job.concluded());
            assertEquals(List.of("job-dismiss"), verbs);
            failure(IllegalStateException.class, job.ready());
        }
    }

    @Test
    void aJobThatConcludesBeforeTheReplyIsNotMissed() {
        jobs.set(listed("concluded", ""));
        try (FakeQemu qemu = fake().on(
                        "blockdev-create",
                        command -> Answer.eventsThen(
                                List.of(status("created"), status("running"), status("concluded")), Answer.done()))
                .start()) {
            value(loops.client(qemu).jobs().start(CREATE, "j").concluded());
            assertEquals(List.of("job-dismiss"), verbs);
        }
    }

    @Test
    void theErrorIsInQueryJobs() {
        jobs.set(listed("concluded", ", \"error\": \"No space left on device\""));
        try (FakeQemu qemu = fake().start()) {
            QmpJob job = loops.client(qemu).jobs().start(CREATE, "j");
            until("its first events came", () -> job.status().equals("running"));
            say(qemu, "aborting", "concluded");
            QmpJobException failed = failure(QmpJobException.class, job.concluded());
            assertEquals("No space left on device", failed.description());
            assertEquals("j", failed.job());
            assertEquals(List.of("job-dismiss"), verbs);
            failure(QmpJobException.class, job.ready());
        }
    }

    @Test
    void aJobThatDismissedItselfTellsByItsCompletionEvent() {
        try (FakeQemu qemu = fake().start()) {
            QmpClient client = loops.client(qemu);
            QmpJob good = client.jobs().start(CREATE, "j");
            until("its first events came", () -> good.status().equals("running"));
            qemu.emit(
                    "BLOCK_JOB_COMPLETED",
                    "{\"device\": \"j\", \"type\": \"mirror\", \"len\": 1, \"offset\": 1, \"speed\": 0}");
            say(qemu, "concluded", "null");
            value(good.concluded());
            QmpJob bad = client.jobs().start(CREATE, "j");
            until("its first events came", () -> bad.status().equals("running"));
            qemu.emit(
                    "BLOCK_JOB_COMPLETED",
                    "{\"device\": \"other\", \"error\": \"not this\", \"type\": \"mirror\", \"len\": 1, \"offset\": 1, \"speed\": 0}");
            qemu.emit(
                    "BLOCK_JOB_COMPLETED",
                    "{\"device\": \"j\", \"error\": \"Input/output error\", \"type\": \"mirror\", \"len\": 1, \"offset\": 1, \"speed\": 0}");
            say(qemu, "concluded", "null");
            assertEquals(
                    "Input/output error",
                    failure(QmpJobException.class, bad.concluded()).description());
            QmpJob cancelled = client.jobs().start(CREATE, "j");
            until("its first events came", () -> cancelled.status().equals("running"));
            qemu.emit(
                    "BLOCK_JOB_CANCELLED",
                    "{\"device\": \"j\", \"type\": \"mirror\", \"len\": 1, \"offset\": 1, \"speed\": 0}");
            say(qemu, "concluded", "null");
            assertEquals(
                    "cancelled",
                    failure(QmpJobException.class, cancelled.concluded()).description());
            assertEquals(List.of(), verbs);
        }
    }

    @Test
    void ifTheCommandFailsThereIsNoJob() {
        try (FakeQemu qemu = fake().on("blockdev-create", command -> Answer.error("job id in use"))
                .start()) {
            QmpJob job = loops.client(qemu).jobs().start(CREATE, "j");
            assertEquals(
                    "job id in use",
                    failure(QmpCommandException.class, job.concluded()).description());
            failure(QmpCommandException.class, job.pending());
        }
    }

    @Test
    void aReadyJobCanBeCompleted() {
        try (FakeQemu qemu = fake().start()) {
            QmpJob job = loops.client(qemu).jobs().start(CREATE, "j");
            until("its first events came", () -> job.status().equals("running"));
            assertFalse(job.ready().toCompletableFuture().isDone());
            say(qemu, "ready");
            value(job.ready());
            value(job.pause());
            value(job.resume());
            value(job.complete());
            value(job.finalizeJob());
            value(job.cancel());
            assertEquals(
                    List.of("job-pause j", "job-resume j", "job-complete j", "job-finalize j", "job-cancel j"), verbs);
        }
    }

    @Test
    void attachingFindsAJobThatIsAlreadyConcluded() {
        jobs.set(listed("concluded", ", \"error\": \"boom\""));
        try (FakeQemu qemu = fake().start()) {
            QmpJob job = loops.client(qemu).jobs().attach("j");
            assertEquals("boom", failure(QmpJobException.class, job.concluded()).description());
        }
    }

    @Test
    void attachingToAJobThatRunsFollowsIt() {
        jobs.set(listed("ready", ""));
        try (FakeQemu qemu = fake().start()) {
            QmpJob job = loops.client(qemu).jobs().attach("j");
            value(job.ready());
            assertEquals("ready", job.status());
            jobs.set(listed("concluded", ""));
            say(qemu, "concluded");
            value(job.concluded());
        }
    }

    @Test
    void attachingToNoJobSaysSo() {
        try (FakeQemu qemu = fake().start()) {
            QmpClosedException none = failure(
                    QmpClosedException.class,
                    loops.client(qemu).jobs().attach("j").concluded());
            assertTrue(none.reason().contains("no such job"), none.reason());
        }
    }

    @Test
    void theEndOfTheConnectionEndsTheFollowing() {
        try (FakeQemu qemu = fake().start()) {
            QmpClient client = loops.client(qemu);
            QmpJob job = client.jobs().start(CREATE, "j");
            until("its first events came", () -> job.status().equals("running"));
            qemu.disconnect();
            failure(QmpClosedException.class, job.concluded());
            value(client.closed());
            failure(QmpClosedException.class, client.jobs().attach("j").concluded());
        }
    }

    @Test
    void aJobThatConcludedWhileThereWasNoConnectionIsFoundAfterwards() {
        try (FakeQemu qemu = fake().start()) {
            QmpJob job = begun(reconnecting(qemu));
            jobs.set(listed("concluded", ""));
            qemu.disconnect();
            value(job.concluded());
            assertEquals(List.of("job-dismiss"), verbs);
        }
    }

    @Test
    void aLossWhileTheErrorIsAskedForIsSurvived() {
        AtomicReference<Answer> first = new AtomicReference<>(Answer.closed());
        jobs.set(listed("concluded", ", \"error\": \"boom\""));
        try (FakeQemu qemu = fake().on("query-jobs", command -> {
                    Answer once = first.getAndSet(null);
                    return once != null ? once : Answer.value(jobs.get());
                })
                .start()) {
            QmpJob job = begun(reconnecting(qemu));
            say(qemu, "concluded");
            assertEquals("boom", failure(QmpJobException.class, job.concluded()).description());
        }
    }

    /** The reply comes after its events: a connection that is cut between them leaves an outcome that nobody knows. */
    private static QmpJob begun(QmpClient client) {
        QmpJob job = client.jobs().start(CREATE, "j");
        until("its first events came", () -> job.status().equals("running"));
        client.blocking().execute("query-status");
        return job;
    }

    private QmpClient reconnecting(FakeQemu qemu) {
        return loops.client(
                qemu,
                QmpOptions.standard()
                        .withReconnect(ReconnectPolicy.backoff(
                                Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(20))));
    }
}
