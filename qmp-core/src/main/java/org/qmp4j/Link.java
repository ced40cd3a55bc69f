package org.qmp4j;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
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

    private final QmpLoops loops;
    private final QmpEndpoint endpoint;
    private final QmpOptions options;
    private final EventHub events;
    private final CompletableFuture<String> closed = new CompletableFuture<>();

    private volatile @Nullable QmpConnection current;
    private volatile String lastReason = "not connected yet";
    private volatile boolean closing;

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
            throw new QmpClosedException(command.name(), Delivery.NOT_SENT, "no connection: " + lastReason, null);
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

    void close() {
        closing = true;
        QmpConnection connection = current;
        if (connection != null) {
            connection.close();
        } else {
            closed.complete("the client closed the connection");
        }
    }

    private void lost(String reason) {
        current = null;
        lastReason = reason;
        ReconnectPolicy policy = options.reconnect();
        boolean again = !closing && policy.first().isPresent();
        events.disconnected(reason, again);
        if (again) {
            LOG.info("[{}] {}; reconnecting", endpoint, reason);
            retry(0, System.nanoTime() + policy.giveUpAfter().toNanos());
        } else {
            closed.complete(reason);
        }
    }

    private void retry(int attempt, long giveUpAt) {
        Duration pause = options.reconnect().pause(attempt);
        if (closing || System.nanoTime() + pause.toNanos() > giveUpAt) {
            String reason = closing
                    ? "the client closed the connection"
                    : lastReason + "; gave up after " + attempt + " attempts to reconnect";
            LOG.info("[{}] {}", endpoint, reason);
            events.disconnected(reason, false);
            closed.complete(reason);
            return;
        }
        QmpOptions once =
                options.withTimeouts(Duration.ofMillis(1), options.greetingTimeout(), options.negotiationTimeout());
        loops.schedule(() -> attempt(once, attempt, giveUpAt), pause);
    }

    private void attempt(QmpOptions once, int attempt, long giveUpAt) {
        QmpConnection.open(loops, endpoint, once, events).whenComplete((connection, problem) -> {
            if (problem != null) {
                lastReason = String.valueOf(problem.getMessage());
                retry(attempt + 1, giveUpAt);
            } else {
                LOG.info("[{}] connected again", endpoint);
                use(connection);
                events.gap(QmpGap.Cause.RECONNECTED, OptionalLong.empty());
            }
        });
    }
}
