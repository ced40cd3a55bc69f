package org.qmp4j;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.channel.EventSink;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpJobException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpJson;
import org.qmp4j.message.QmpNotice;

/**
 * One job, from before its first event to after its dismissal. Its words are QAPI's {@code JobStatus}: QEMU announces
 * {@code created} and {@code running} before it answers the command, and keeps a concluded job until it is dismissed.
 */
public final class QmpJob {
    private final QmpClient client;
    private final String id;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> pending = new CompletableFuture<>();
    private final CompletableFuture<Void> concluded = new CompletableFuture<>();
    private final EventSink sink = new Sink();
    private volatile String status = "undefined";
    private volatile Optional<String> completionError = Optional.empty();
    private volatile boolean settling;
    private volatile boolean begun;

    QmpJob(QmpClient client, String id) {
        this.client = client;
        this.id = id;
        concluded.whenComplete((done, problem) -> {
            RuntimeException reason = problem instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("job '" + id + "' has concluded");
            ready.completeExceptionally(reason);
            pending.completeExceptionally(reason);
        });
    }

    /** Id of the job. */
    public String id() {
        return id;
    }

    /** QAPI {@code JobStatus} as last heard. */
    public String status() {
        return status;
    }

    /** Completes when the job is {@code ready} (a mirror or active commit has caught up); fails if it concludes before. */
    public CompletionStage<Void> ready() {
        return ready.copy();
    }

    /** Completes when the job is {@code pending} and waits to be finalized (only without auto-finalize). */
    public CompletionStage<Void> pending() {
        return pending.copy();
    }

    /**
     * Completes when the job has concluded without error and is dismissed; or with {@link QmpJobException}, with the failure
     * of the command that was to start it, or with {@link QmpClosedException} when the connection ended for good.
     */
    public CompletionStage<Void> concluded() {
        return concluded.copy();
    }

    /** {@code job-cancel}. The job then concludes with an error. */
    public CompletionStage<JsonNode> cancel() {
        return verb("job-cancel");
    }

    /** {@code job-complete}: let a ready job finish. */
    public CompletionStage<JsonNode> complete() {
        return verb("job-complete");
    }

    /** {@code job-finalize}: let a pending job take effect. */
    public CompletionStage<JsonNode> finalizeJob() {
        return verb("job-finalize");
    }

    /** {@code job-pause}. */
    public CompletionStage<JsonNode> pause() {
        return verb("job-pause");
    }

    /** {@code job-resume}. */
    public CompletionStage<JsonNode> resume() {
        return verb("job-resume");
    }

    private CompletionStage<JsonNode> verb(String name) {
        return client.execute(name, QmpJson.object().put("id", id));
    }

    EventSink sink() {
        return sink;
    }

    void start(QmpCommand<?> command) {
        client.execute(command).whenComplete((reply, problem) -> {
            if (problem != null) {
                concluded.completeExceptionally(problem);
            }
        });
    }

    /** Asks QEMU where the job stands: after a reconnect its events may have been missed. */
    void lookUp() {
        begun = true;
        client.execute("query-jobs").whenComplete((jobs, problem) -> {
            if (problem != null) {
                couldNotAsk(problem);
                return;
            }
            Optional<JsonNode> mine = find(jobs);
            if (mine.isPresent()) {
                moved(mine.get().path("status").asText());
            } else {
                concluded.completeExceptionally(new QmpClosedException(
                        "job " + id, Delivery.OUTCOME_UNKNOWN, "QEMU knows no such job (any more)", null));
            }
        });
    }

    /** Where the connection was lost, the notice of its return, or of its end for good, decides. */
    private void couldNotAsk(Throwable problem) {
        settling = false;
        if (!(problem instanceof QmpClosedException) || client.isOver()) {
            concluded.completeExceptionally(problem);
        }
    }

    private Optional<JsonNode> find(JsonNode jobs) {
        for (JsonNode job : jobs) {
            if (job.path("id").asText().equals(id)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    private void moved(String to) {
        status = to;
        switch (to) {
            case "ready" -> ready.complete(null);
            case "pending" -> pending.complete(null);
            case "concluded", "null" -> settle();
            default -> {}
        }
    }

    /** Once: the error is in {@code query-jobs}, or, if the job dismissed itself, was in its completion event. */
    private void settle() {
        if (settling) {
            return;
        }
        settling = true;
        client.execute("query-jobs").whenComplete((jobs, problem) -> {
            if (problem != null) {
                couldNotAsk(problem);
                return;
            }
            Optional<JsonNode> mine = find(jobs);
            if (mine.isEmpty()) {
                finish(completionError);
                return;
            }
            Optional<String> error =
                    Optional.ofNullable(mine.get().get("error")).map(JsonNode::asText);
            verb("job-dismiss").whenComplete((done, failure) -> finish(error));
        });
    }

    private void finish(Optional<String> error) {
        if (error.isPresent()) {
            concluded.completeExceptionally(new QmpJobException(id, error.get()));
        } else {
            concluded.complete(null);
        }
    }

    /** What came before {@code created} is said of an earlier job with the same id. */
    private void heard(String word) {
        begun |= word.equals("created");
        if (begun) {
            moved(word);
        }
    }

    /** What QEMU says of the job, on the event loop. */
    private final class Sink implements EventSink {
        @Override
        public boolean wants(String eventName) {
            return eventName.equals("JOB_STATUS_CHANGE") || eventName.startsWith("BLOCK_JOB_C");
        }

        @Override
        public void offer(QmpNotice notice) {
            if (notice instanceof QmpEvent event) {
                heard(event);
            } else if (notice instanceof QmpGap gap && gap.cause() == QmpGap.Cause.RECONNECTED) {
                lookUp();
            } else if (notice instanceof QmpDisconnected end && !end.reconnecting()) {
                concluded.completeExceptionally(
                        new QmpClosedException("job " + id, Delivery.OUTCOME_UNKNOWN, end.reason(), null));
            }
        }

        private void heard(QmpEvent event) {
            if (event.name().equals("JOB_STATUS_CHANGE")) {
                if (event.data().path("id").asText().equals(id)) {
                    QmpJob.this.heard(event.data().path("status").asText());
                }
            } else if (begun && event.data().path("device").asText().equals(id)) {
                boolean cancelled = event.name().equals("BLOCK_JOB_CANCELLED");
                completionError = cancelled
                        ? Optional.of("cancelled")
                        : Optional.ofNullable(event.data().get("error")).map(JsonNode::asText);
            }
        }
    }
}
