package org.qmp4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.qmp4j.channel.BufferedSink;
import org.qmp4j.channel.EventHub;
import org.qmp4j.channel.EventWaiter;
import org.qmp4j.channel.PendingCommand;
import org.qmp4j.channel.QmpConnection;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGreeting;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;
import org.qmp4j.transport.QmpPeer;

/**
 * A client of one QEMU monitor. Thread safe; never blocks. Stages complete on the client's event loop: what is attached
 * to them must be quick, and must not wait for another command (use {@code thenCompose}, or an executor of your own).
 *
 * <p>A failed command says whether it can have taken effect: see {@link org.qmp4j.error.QmpOutcomeException}.
 */
public final class QmpClient implements AutoCloseable {
    private final QmpLoops loops;
    private final QmpEndpoint endpoint;
    private final QmpOptions options;
    private final EventHub events;
    private final Link link;
    private final QmpDescriptors descriptors;
    private final SchemaOnce schema = new SchemaOnce();
    private volatile QmpGreeting greeting;

    private QmpClient(QmpLoops loops, QmpEndpoint endpoint, QmpOptions options, EventHub events, QmpConnection first) {
        this.loops = loops;
        this.endpoint = endpoint;
        this.options = options;
        this.events = events;
        this.link = new Link(loops, endpoint, options, events);
        this.descriptors = new QmpDescriptors(this);
        this.greeting = first.greeting();
        link.use(first);
    }

    /**
     * Connects to a UNIX socket with standard options and an event loop of its own, which ends with the client.
     *
     * @return completes when commands can be sent, or with {@link org.qmp4j.error.QmpConnectException}, which names the stage
     *     and the likely cause
     */
    public static CompletionStage<QmpClient> connect(Path socket) {
        QmpLoops own = QmpLoops.create();
        CompletionStage<QmpClient> connected = connect(own, QmpEndpoint.unix(socket), QmpOptions.standard());
        connected.whenComplete((client, problem) -> {
            if (problem != null) {
                own.close();
            } else {
                client.closed().whenComplete((reason, never) -> own.close());
            }
        });
        return connected;
    }

    /**
     * Connects.
     *
     * @return completes on an event loop when commands can be sent, or with {@link org.qmp4j.error.QmpConnectException}
     */
    public static CompletionStage<QmpClient> connect(QmpLoops loops, QmpEndpoint endpoint, QmpOptions options) {
        EventHub events = new EventHub(options.metrics());
        CompletableFuture<QmpClient> client = new CompletableFuture<>();
        QmpConnection.open(loops, endpoint, options, events).whenComplete((first, problem) -> {
            if (problem != null) {
                client.completeExceptionally(problem);
            } else {
                client.complete(new QmpClient(loops, endpoint, options, events, first));
            }
        });
        return client;
    }

    static QmpClient accepted(
            QmpLoops loops, QmpEndpoint endpoint, QmpOptions options, EventHub events, QmpConnection first) {
        return new QmpClient(loops, endpoint, options, events, first);
    }

    /** What QEMU said first on the latest connection: its version and what it offers. */
    public QmpGreeting greeting() {
        QmpConnection now = link.now();
        if (now != null) {
            greeting = now.greeting();
        }
        return greeting;
    }

    /** Where QEMU is reached. */
    public QmpEndpoint endpoint() {
        return endpoint;
    }

    /** Whether the connection has ended for good. */
    boolean isOver() {
        return link.isOver();
    }

    /** Whether there is a connection at this moment. */
    public boolean isConnected() {
        return link.now() != null;
    }

    /** Runs a command by name without arguments. See {@link #execute(QmpCommand)}. */
    public CompletionStage<JsonNode> execute(String name) {
        return execute(QmpCommand.of(name));
    }

    /** Runs a command by name. See {@link #execute(QmpCommand)}. */
    public CompletionStage<JsonNode> execute(String name, ObjectNode arguments) {
        return execute(QmpCommand.of(name, arguments));
    }

    /**
     * Runs a command, under its deadline from {@link QmpOptions#deadlines()}.
     *
     * @return completes on the event loop with the result; or with {@link org.qmp4j.error.QmpCommandException} (QEMU said
     *     no), {@link QmpTimeoutException}, {@link QmpClosedException}, {@link org.qmp4j.error.QmpRejectedException} (too many
     *     wait already), {@link org.qmp4j.error.QmpFrameTooLongException}, {@link org.qmp4j.error.QmpProtocolException}
     * @throws IllegalArgumentException if the name is no command name
     */
    public <R> CompletionStage<R> execute(QmpCommand<R> command) {
        return execute(command, options.deadline(command));
    }

    /** Runs a command under a deadline of its own. See {@link #execute(QmpCommand)}. */
    public <R> CompletionStage<R> execute(QmpCommand<R> command, Deadline deadline) {
        return submit(command, deadline, PendingCommand.NO_FD);
    }

    /** Runs a command that can be given up. See {@link #execute(QmpCommand)}. */
    public <R> QmpCall<R> call(QmpCommand<R> command) {
        return call(command, options.deadline(command));
    }

    /** Runs a command that can be given up, under a deadline of its own. See {@link #execute(QmpCommand)}. */
    public <R> QmpCall<R> call(QmpCommand<R> command, Deadline deadline) {
        QmpConnection now = link.now();
        if (now == null) {
            return new QmpCall<>(
                    submit(command, deadline, PendingCommand.NO_FD), () -> CompletableFuture.completedFuture(null));
        }
        PendingCommand<R> pending = now.submit(command, deadline, PendingCommand.NO_FD);
        return new QmpCall<>(pending, () -> now.cancel(pending));
    }

    <R> CompletionStage<R> submit(QmpCommand<R> command, Deadline deadline, int fd) {
        try {
            return link.orThrow(command).submit(command, deadline, fd);
        } catch (QmpClosedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    QmpOptions options() {
        return options;
    }

    EventHub events() {
        return events;
    }

    /** Listens on the library's event thread with {@link EventBuffer#STANDARD}. */
    public QmpSubscription subscribe(EventFilter filter, Consumer<? super QmpNotice> listener) {
        return subscribe(filter, EventBuffer.STANDARD, loops.callbacks(), listener);
    }

    /**
     * Listens from now on: in arrival order, one notice at a time. Besides the events of the filter it sees every gap and
     * every end of the connection.
     *
     * @param executor where the listener is called; {@code Runnable::run} calls it on the event loop itself
     */
    public QmpSubscription subscribe(
            EventFilter filter, EventBuffer buffer, Executor executor, Consumer<? super QmpNotice> listener) {
        BufferedSink sink =
                new BufferedSink(filter.names(), filter.predicate(), buffer, executor, options.metrics(), listener);
        events.add(sink);
        return new QmpSubscription(events, sink);
    }

    /**
     * The next event that passes the filter, from now on.
     *
     * @return completes on the event loop, or with {@link QmpTimeoutException}, or with {@link QmpClosedException} when the
     *     connection ends
     */
    public CompletionStage<QmpEvent> awaitEvent(EventFilter filter, Duration timeout) {
        return waitFor(filter, timeout);
    }

    private CompletableFuture<QmpEvent> waitFor(EventFilter filter, Duration timeout) {
        CompletableFuture<QmpEvent> found =
                EventWaiter.start(events, filter.toString(), filter.names(), filter.predicate());
        if (isOver()) {
            found.completeExceptionally(
                    QmpClosedException.waitingFor(filter.toString(), "the connection has ended for good"));
        }
        Future<?> timer = loops.schedule(
                () -> found.completeExceptionally(QmpTimeoutException.waitingFor(filter.toString(), timeout)), timeout);
        found.whenComplete((event, problem) -> timer.cancel(false));
        return found;
    }

    /**
     * Runs a command and waits for the event that it leads to. The wait begins before the command is written, as QEMU often
     * sends the event before the reply.
     *
     * @param timeout for the event, counted from now
     * @return completes when both have come; fails as soon as either fails
     */
    public <R> CompletionStage<Awaited<R>> executeAndAwait(
            QmpCommand<R> command, EventFilter filter, Duration timeout) {
        CompletableFuture<QmpEvent> event = waitFor(filter, timeout);
        CompletableFuture<Awaited<R>> both = new CompletableFuture<>();
        CompletionStage<R> reply = execute(command);
        reply.whenComplete((result, problem) -> {
            if (problem != null) {
                both.completeExceptionally(problem);
                event.cancel(false);
            } else {
                event.thenAccept(found -> both.complete(new Awaited<>(result, found)));
            }
        });
        event.whenComplete((found, problem) -> {
            if (problem != null) {
                both.completeExceptionally(problem);
            }
        });
        return both;
    }

    /**
     * What this QEMU can do. Asked once per connection and kept (some 400 KB); whoever has many monitors of one binary
     * keeps one schema for all of them.
     *
     * @return completes on the event loop, or fails as {@link #execute(QmpCommand)} does
     */
    public CompletionStage<QemuSchema> schema() {
        return schema.of(this, link.now());
    }

    /** Long-running work of QEMU, followed to its end. */
    public QmpJobs jobs() {
        return new QmpJobs(this);
    }

    /** Passing open files to QEMU. */
    public QmpDescriptors descriptors() {
        return descriptors;
    }

    /** The same client for callers that wait, on threads of their own. */
    public QmpBlocking blocking() {
        return new QmpBlocking(this);
    }

    /**
     * Who is at the other end of the socket.
     *
     * @throws org.qmp4j.error.QmpUnsupportedException where the transport cannot tell; the message says what can
     * @throws QmpClosedException if there is no connection
     */
    public QmpPeer peer() {
        return link.orThrow(QmpCommand.of("peer")).peer();
    }

    /** Completes with the reason when the connection has ended for good: closed by us, or lost and not found again. */
    public CompletionStage<String> closed() {
        return link.closed().copy();
    }

    /** Closes the connection; commands under way fail. QEMU goes on. Returns at once; {@link #closed()} tells when it is done. */
    @Override
    public void close() {
        link.close();
    }

    @Override
    public String toString() {
        return "QmpClient[" + endpoint + (isConnected() ? "" : ", not connected") + "]";
    }
}
