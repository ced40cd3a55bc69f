package org.qmp4j;

import io.netty.channel.Channel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.channel.EventHub;
import org.qmp4j.channel.QmpConnection;
import org.qmp4j.error.QmpStateException;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.option.ReconnectPolicy;
import org.qmp4j.transport.Acceptor;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for QEMU to connect to us ({@code -chardev socket,server=off}): nothing to poll, and no backlog to fill. A QEMU
 * with {@code reconnect} that comes again is a new client.
 */
public final class QmpListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QmpListener.class);

    private final Queue<QmpClient> arrived = new ArrayDeque<>();
    private final Queue<CompletableFuture<QmpClient>> wanted = new ArrayDeque<>();
    private final QmpEndpoint endpoint;
    private final CompletableFuture<Channel> listening;
    private boolean closed;

    private QmpListener(QmpLoops loops, QmpEndpoint endpoint, QmpOptions options) {
        this.endpoint = endpoint;
        this.listening = Acceptor.listen(loops, endpoint, channel -> {
            EventHub events = new EventHub(options.metrics());
            CompletableFuture<QmpConnection> opened = new CompletableFuture<>();
            opened.whenComplete((connection, problem) -> {
                if (problem == null) {
                    arrive(QmpClient.accepted(loops, endpoint, options, events, connection));
                } else {
                    LOG.warn("[{}] a peer connected that is no QEMU of ours: {}", endpoint, problem.getMessage());
                }
            });
            return QmpConnection.negotiate(channel, "accepted at " + endpoint, options, events, opened);
        });
    }

    /**
     * Listens.
     *
     * @param options whose reconnect policy is not used: it is QEMU that reconnects
     * @return completes when QEMU can connect, or with {@link org.qmp4j.error.QmpConnectException}
     */
    public static CompletionStage<QmpListener> listen(QmpLoops loops, QmpEndpoint endpoint, QmpOptions options) {
        QmpListener listener = new QmpListener(loops, endpoint, options.withReconnect(ReconnectPolicy.never()));
        CompletableFuture<QmpListener> ready = new CompletableFuture<>();
        listener.listening.whenComplete((channel, problem) -> {
            if (problem == null) {
                ready.complete(listener);
            } else {
                ready.completeExceptionally(problem);
            }
        });
        return ready;
    }

    /** The next client that has connected and negotiated; those that come unasked wait here. */
    public synchronized CompletionStage<QmpClient> accept() {
        if (closed) {
            return CompletableFuture.failedFuture(new QmpStateException("nobody listens at " + endpoint + " any more"));
        }
        QmpClient first = arrived.poll();
        if (first != null) {
            return CompletableFuture.completedFuture(first);
        }
        CompletableFuture<QmpClient> next = new CompletableFuture<>();
        wanted.add(next);
        return next;
    }

    private void arrive(QmpClient client) {
        CompletableFuture<QmpClient> waiting;
        synchronized (this) {
            waiting = wanted.poll();
            if (waiting == null && !closed) {
                arrived.add(client);
                return;
            }
        }
        if (waiting == null) {
            client.close();
        } else {
            waiting.complete(client);
        }
    }

    /** Stops listening; who waits for a client fails, clients that nobody has asked for are closed, others live on. */
    @Override
    public void close() {
        Queue<CompletableFuture<QmpClient>> disappointed;
        synchronized (this) {
            closed = true;
            disappointed = new ArrayDeque<>(wanted);
            wanted.clear();
            arrived.forEach(QmpClient::close);
            arrived.clear();
        }
        listening.thenAccept(Channel::close);
        disappointed.forEach(
                one -> one.completeExceptionally(new QmpStateException("stopped listening at " + endpoint)));
    }
}
