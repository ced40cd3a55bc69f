package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpBlocking;
import org.qmp4j.QmpCall;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.message.QmpVersion;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/** One connection with its threads. Closing it waits until the events that had come are printed. */
final class ShellConnection implements AutoCloseable {
    private static final int DRAIN_SECONDS = 2;

    private final QmpLoops loops;
    private final QmpClient client;
    private final ExecutorService listeners;

    private ShellConnection(QmpLoops loops, QmpClient client) {
        this.loops = loops;
        this.client = client;
        this.listeners = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "qmp-shell-events");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @throws QmpConnectException if there is nothing to talk to; says why */
    static ShellConnection open(QmpEndpoint endpoint, QmpOptions options) {
        QmpLoops loops = QmpLoops.create();
        try {
            return new ShellConnection(loops, QmpBlocking.await(QmpClient.connect(loops, endpoint, options)));
        } catch (QmpException e) {
            loops.close();
            throw e;
        }
    }

    QmpVersion version() {
        return client.greeting().version();
    }

    JsonNode execute(QmpCommand<JsonNode> command) {
        return client.blocking().execute(command);
    }

    QmpCall<JsonNode> call(QmpCommand<JsonNode> command) {
        return client.call(command);
    }

    CompletionStage<JsonNode> query(String command, Deadline deadline) {
        return client.execute(QmpCommand.of(command), deadline);
    }

    /** Listens until the connection is closed. */
    void listen(EventFilter filter, Consumer<QmpNotice> listener) {
        client.subscribe(filter, EventBuffer.STANDARD, listeners, listener);
    }

    /** Ends the connection without waiting for anything; listeners are told. */
    void hangUp() {
        client.close();
    }

    @Override
    public void close() {
        client.close();
        // the end must have reached the listeners' queue before that is closed
        QmpBlocking.await(client.closed());
        listeners.shutdown();
        try {
            listeners.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loops.close();
    }
}
