package org.qmp4j.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpOutcomeException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.telemetry.WireLog;
import org.qmp4j.transport.Connector;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/**
 * The agent inside a guest, on its virtio-serial socket. It may be missing, late, old or hostile: replies are capped,
 * nothing is believed before a random sync has been answered, and a silent agent is sought again on a fresh connection.
 * A guest that hangs here never delays the monitor.
 */
public final class GuestAgent implements AutoCloseable {
    /** Between two attempts, for where a connection comes about and ends at once. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final QmpLoops loops;
    private final QmpEndpoint endpoint;
    private final GuestAgentOptions options;
    private @Nullable CompletableFuture<AgentLane> lane;
    private boolean closed;
    private @Nullable CompletableFuture<AgentLane> head;
    private CompletableFuture<AgentLane> tail = new CompletableFuture<>();

    private GuestAgent(QmpLoops loops, QmpEndpoint endpoint, GuestAgentOptions options) {
        this.loops = loops;
        this.endpoint = endpoint;
        this.options = options;
    }

    /** An agent that is connected to when first needed. */
    public static GuestAgent of(QmpLoops loops, QmpEndpoint endpoint, GuestAgentOptions options) {
        return new GuestAgent(loops, endpoint, options);
    }

    /**
     * Gets in step with the agent, trying again until {@link GuestAgentOptions#readyTimeout()}.
     *
     * @return completes when the agent answers, or with {@link QmpConnectException} whose reason says what was seen last
     */
    public CompletionStage<Void> ready() {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        lane().whenComplete((found, problem) -> {
            if (problem == null) {
                answered.complete(null);
            } else {
                answered.completeExceptionally(problem);
            }
        });
        return answered;
    }

    /** Runs a command by name without arguments. */
    public CompletionStage<JsonNode> execute(String name) {
        return execute(QmpCommand.of(name));
    }

    /** Runs a command by name. */
    public CompletionStage<JsonNode> execute(String name, ObjectNode arguments) {
        return execute(QmpCommand.of(name, arguments));
    }

    /** Runs a command under {@link GuestAgentOptions#commandTimeout()}; see {@link #execute(QmpCommand, Duration)}. */
    public <R> CompletionStage<R> execute(QmpCommand<R> command) {
        return execute(command, options.commandTimeout());
    }

    /**
     * Runs a command; one at a time, in order. Commands that give no success reply ({@code guest-shutdown},
     * {@code guest-suspend-…}) complete with an empty object when no error has come for {@link GuestAgentOptions#silence()} or the
     * connection ends.
     *
     * @return completes on an event loop; fails with {@link org.qmp4j.error.QmpCommandException}, {@link QmpConnectException} (no
     *     agent), {@link QmpOutcomeException}
     */
    public <R> CompletionStage<R> execute(QmpCommand<R> command, Duration timeout) {
        AgentRequest<R> request = new AgentRequest<>(command, timeout);
        inOrder((found, problem) -> {
            if (problem == null) {
                found.submit(request);
            } else {
                request.result.completeExceptionally(
                        problem instanceof CompletionException ? problem.getCause() : problem);
            }
        });
        return request.result;
    }

    /** A chain, as the dependents of one future run in the reverse order of their coming. */
    private synchronized void inOrder(BiConsumer<AgentLane, Throwable> step) {
        CompletableFuture<AgentLane> found = lane();
        if (found != head) {
            head = found;
            tail = found;
        }
        tail = tail.whenComplete(step);
    }

    /** Ends the connection, if there is one, and all commands. */
    @Override
    public void close() {
        CompletableFuture<AgentLane> last;
        synchronized (this) {
            closed = true;
            last = lane;
        }
        if (last != null && !last.completeExceptionally(byUs())) {
            last.thenAccept(AgentLane::close);
        }
    }

    private static QmpClosedException byUs() {
        return new QmpClosedException("guest agent", Delivery.NOT_SENT, "the client closed the connection", null);
    }

    private synchronized CompletableFuture<AgentLane> lane() {
        if (closed) {
            return CompletableFuture.failedFuture(byUs());
        }
        CompletableFuture<AgentLane> known = lane;
        if (known == null
                || known.isCompletedExceptionally()
                || known.isDone() && !known.join().isOpen()) {
            known = new CompletableFuture<>();
            lane = known;
            seek(known, System.nanoTime() + options.readyTimeout().toNanos());
        }
        return known;
    }

    private void seekLater(CompletableFuture<AgentLane> found, long giveUpAt) {
        try {
            loops.schedule(() -> seek(found, giveUpAt), PAUSE);
        } catch (RejectedExecutionException e) {
            found.completeExceptionally(byUs());
        }
    }

    private void seek(CompletableFuture<AgentLane> found, long giveUpAt) {
        WireLog log = new WireLog("guest agent at " + endpoint, options.redaction());
        Duration left = Duration.ofNanos(Math.max(1, giveUpAt - System.nanoTime()));
        Duration reach = left.compareTo(options.connectTimeout()) < 0 ? left : options.connectTimeout();
        Connector.connect(loops, endpoint, reach, true, channel -> new AgentLane(channel, options, log))
                .whenComplete((channel, problem) -> {
                    if (problem != null) {
                        found.completeExceptionally(problem);
                        return;
                    }
                    channel.pipeline().get(AgentLane.class).ready().whenComplete((ready, silent) -> {
                        if (ready != null) {
                            if (!found.complete(ready)) {
                                ready.close();
                            }
                        } else if (System.nanoTime() - giveUpAt < 0 && !found.isDone()) {
                            seekLater(found, giveUpAt);
                        } else {
                            found.completeExceptionally(new QmpConnectException(
                                    QmpConnectException.Stage.GREETING,
                                    endpoint.toString(),
                                    "no guest agent answered within "
                                            + options.readyTimeout().toMillis()
                                            + " ms: it is not installed, not started yet, or hangs",
                                    silent));
                        }
                    });
                });
    }
}
