package org.qmp4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpCancelledException;
import org.qmp4j.error.QmpException;
import org.qmp4j.error.QmpStateException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.transport.QmpThread;

/**
 * The client for callers that wait, on (virtual) threads of their own. On a thread of this library every method throws
 * {@link QmpStateException}: it would wait for itself. Failures are thrown with the caller's stack trace, the original as
 * their cause.
 */
public final class QmpBlocking {
    private final QmpClient client;

    QmpBlocking(QmpClient client) {
        this.client = client;
    }

    /** See {@link QmpClient#execute(String)}. */
    public JsonNode execute(String name) {
        return execute(QmpCommand.of(name));
    }

    /** See {@link QmpClient#execute(String, ObjectNode)}. */
    public JsonNode execute(String name, ObjectNode arguments) {
        return execute(QmpCommand.of(name, arguments));
    }

    /**
     * See {@link QmpClient#execute(QmpCommand)}. An interrupt gives the command up, keeps the thread's interrupt flag, and
     * throws {@link QmpCancelledException}.
     */
    public <R> R execute(QmpCommand<R> command) {
        checkThread();
        QmpCall<R> call = client.call(command);
        try {
            return call.reply().toCompletableFuture().get();
        } catch (InterruptedException e) {
            call.cancel();
            try {
                return get(call.reply());
            } finally {
                Thread.currentThread().interrupt();
            }
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    /** See {@link QmpClient#executeAndAwait}. */
    public <R> Awaited<R> executeAndAwait(QmpCommand<R> command, EventFilter filter, Duration timeout) {
        checkThread();
        return get(client.executeAndAwait(command, filter, timeout));
    }

    /** See {@link QmpClient#awaitEvent}. */
    public QmpEvent awaitEvent(EventFilter filter, Duration timeout) {
        checkThread();
        CompletionStage<QmpEvent> event = client.awaitEvent(filter, timeout);
        try {
            return get(event);
        } catch (QmpCancelledException e) {
            event.toCompletableFuture().cancel(false);
            throw e;
        }
    }

    /** Waits for any stage of this library, under the same rules; an interrupt ends the waiting, not the stage. */
    public static <T> T await(CompletionStage<T> stage) {
        checkThread();
        return get(stage);
    }

    private static <T> T get(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QmpCancelledException("waiting for the QMP client", Delivery.OUTCOME_UNKNOWN);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    private static void checkThread() {
        if (QmpThread.isCurrent()) {
            throw new QmpStateException(
                    "this would wait on a thread of the QMP client ("
                            + Thread.currentThread().getName()
                            + "), which is needed for the answer: use the stages of QmpClient here, or an executor of your own");
        }
    }

    private static RuntimeException unwrapped(@Nullable Throwable cause) {
        if (cause instanceof QmpException known) {
            return known.copy();
        }
        return cause instanceof RuntimeException other ? other : new IllegalStateException(cause);
    }
}
