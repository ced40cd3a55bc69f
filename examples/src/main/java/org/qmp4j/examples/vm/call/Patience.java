package org.qmp4j.examples.vm.call;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits, and shows that it does after a second, if somebody is there to see it. */
final class Patience {
    private static final long TICK_MILLIS = 100;
    private static final long SILENT_TICKS = 10;
    private static final int BAR = 20;
    private static final String[] WHEEL = {"|", "/", "-", "\\"};
    private static final String ERASE = "\r\033[K";

    private final PrintStream err;
    private final boolean shown;

    Patience(PrintStream err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /**
     * Waits for the stage and throws what it failed with.
     *
     * @param what is being done, for the line of progress
     * @param limit how long it should take at most, for a bar; zero where nobody knows
     */
    <T> T await(String what, Duration limit, CompletionStage<T> stage) throws Exception {
        return await((elapsed, tick) -> line(what, limit, elapsed, tick), stage);
    }

    /** The same for something that tells how far it is; asked once for each line. */
    <T> T await(String what, Supplier<String> progress, CompletionStage<T> stage) throws Exception {
        return await(
                (elapsed, tick) -> {
                    String said = progress.get();
                    return said.isEmpty() ? line(what, Duration.ZERO, elapsed, tick) : said + ", " + what;
                },
                stage);
    }

    /** One line of progress. */
    @FunctionalInterface
    private interface Line {
        String after(Duration elapsed, long tick);
    }

    /** The same for something that changes while it is being done. */
    <T> T await(Supplier<String> what, Duration limit, CompletionStage<T> stage) throws Exception {
        return await((elapsed, tick) -> line(what.get(), limit, elapsed, tick), stage);
    }

    private <T> T await(Line line, CompletionStage<T> stage) throws Exception {
        Future<T> future = stage.toCompletableFuture();
        long began = System.nanoTime();
        for (long tick = 0; true; tick++) {
            try {
                return future.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (shown && tick >= SILENT_TICKS) {
                    err.print(ERASE + line.after(Duration.ofNanos(System.nanoTime() - began), tick));
                    err.flush();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            } finally {
                if (future.isDone() && shown && tick > SILENT_TICKS) {
                    err.print(ERASE);
                    err.flush();
                }
            }
        }
    }

    /** One line of progress. */
    static String line(String what, Duration limit, Duration elapsed, long tick) {
        if (limit.isZero()) {
            return WHEEL[(int) (tick % WHEEL.length)] + " " + what + ", " + elapsed.toSeconds() + " s";
        }
        int full = (int) Math.min(BAR, BAR * elapsed.toMillis() / Math.max(1, limit.toMillis()));
        return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + what + ", " + elapsed.toSeconds() + " of "
                + limit.toSeconds() + " s";
    }
}
