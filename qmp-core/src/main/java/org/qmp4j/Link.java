package org.qmp4j;

import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.qmp4j.channel.EventHub;
import org.qmp4j.channel.QmpConnection;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpGap;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.option.ReconnectPolicy;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client's connection of the moment, and the search for a new one. Nothing is ever sent twice. */
final class Link {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private static final String BY_US = "the client closed the connection";

    private final QmpLoops loops;
    private final QmpEndpoint endpoint;
    private final QmpOptions options;
    private final EventHub events;
    private final CompletableFuture<String> closed = new CompletableFuture<>();

    private volatile @Nullable QmpConnection current;
    private volatile String lastReason = "not connected yet";
    private volatile boolean closing;
    private final AtomicBoolean over = new AtomicBoolean();

    Link(QmpLoops loops, QmpEndpoint endpoint, QmpOptions options, EventHub events) {
        this.loops = loops;
        this.endpoint = endpoint;
        this.options = options;
        this.events = events;
    }

    /** Takes the first connection, or the next one. */
    void use(QmpConnection connection) {
        current = connection;
        connection.closed().thenAccept(this::lost);
        if (closing) {
            connection.close();
        }
    }

    /** The connection of the moment. @throws QmpClosedException if there is none, for a command that was thus not sent */
    QmpConnection orThrow(QmpCommand<?> command) {
        QmpConnection connection = current;
        if (connection == null) {
            throw new QmpClosedException(
                    command.commandName(), Delivery.NOT_SENT, "no connection: " + lastReason, null);
        }
        return connection;
    }

    @Nullable
    QmpConnection now() {
        return current;
    }

    CompletableFuture<String> closed() {
        return closed;
    }

    /** Whether there will never be a connection again. True before the last notice says so. */
    boolean isOver() {
        return over.get();
    }

    void close() {
        closing = true;
        QmpConnection connection = current;
        if (connection != null) {
            connection.close();
        } else if (!over.get()) {
            later(() -> end(BY_US), Duration.ZERO);
        }
    }

    private void lost(String reason) {
        current = null;
        lastReason = reason;
        ReconnectPolicy policy = options.reconnect();
        if (closing || policy.first().isEmpty()) {
            end(reason);
            return;
        }
        events.disconnected(reason, true);
        LOG.info("[{}] {}; reconnecting", endpoint, reason);
        retry(0, System.nanoTime() + policy.giveUpAfter().toNanos());
    }

    private void end(String reason) {
        if (over.compareAndSet(false, true)) {
            LOG.debug("[{}] {}", endpoint, reason);
            events.disconnected(reason, false);
            closed.complete(reason);
        }
    }

    private void retry(int attempt, long giveUpAt) {
        Duration pause = options.reconnect().pause(attempt);
        if (closing) {
            end(BY_US);
        } else if (System.nanoTime() + pause.toNanos() > giveUpAt) {
            end(lastReason + "; gave up after " + attempt + " attempts to reconnect");
        } else {
            later(() -> attempt(attempt, giveUpAt), pause);
        }
    }

    /** The event loops may be closed before that: then this is the end too. */
    private void later(Runnable step, Duration pause) {
        try {
            if (loops.schedule(step, pause) instanceof Future<?> task) {
                task.addListener(done -> {
                    if (done.isCancelled()) {
                        end(lastReason + "; the event loops are closed");
                    }
                });
            }
        } catch (RejectedExecutionException e) {
            end(lastReason + "; the event loops are closed");
        }
    }

    private void attempt(int attempt, long giveUpAt) {
        QmpConnection.attempt(loops, endpoint, options, events).whenComplete((connection, problem) -> {
            if (problem != null) {
                lastReason = String.valueOf(problem.getMessage());
                retry(attempt + 1, giveUpAt);
            } else if (closing) {
                connection.close();
                end(BY_US);
            } else {
                LOG.info("[{}] connected again", endpoint);
                use(connection);
                events.gap(QmpGap.Cause.RECONNECTED, OptionalLong.empty());
            }
        });
    }
}
