package org.qmp4j.support;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets at what a stage came to, with a limit that is only there so that no test hangs. */
public final class Failures {

    private static final int LIMIT_SECONDS = 20;

    private Failures() {}

    /** The failure of a stage, which must be of this type. */
    public static <T extends Throwable> T failure(Class<T> type, CompletionStage<?> stage) {
        try {
            Object value = stage.toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return fail("did not fail, but gave " + value);
        } catch (ExecutionException e) {
            return assertInstanceOf(type, e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("did not end in time", e);
        }
    }

    /** The value of a stage. */
    public static <T> T value(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("did not end in time", e);
        }
    }
}
