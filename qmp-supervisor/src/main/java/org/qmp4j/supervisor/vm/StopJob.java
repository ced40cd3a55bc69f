package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpOutcomeException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Down the ladder, until the process has ended with proof. */
final class StopJob {
    private static final Logger LOG = LoggerFactory.getLogger(StopJob.class);

    private final String label;
    private final Live live;
    private final StopLadder ladder;
    private final List<StopLadder.Rung> tried = new ArrayList<>();

    StopJob(String label, Live live, StopLadder ladder) {
        this.label = label;
        this.live = live;
        this.ladder = ladder;
    }

    StopReport run() throws IOException, InterruptedException {
        boolean gone = hasEnded(Duration.ZERO)
                || powerdown()
                || (ask(StopLadder.Rung.QUIT, ladder.quit(), live.monitor()::quit) && hasEnded(ladder.quit()))
                || signal(StopLadder.Rung.TERM, QemuSignal.TERM, ladder.term())
                || signal(StopLadder.Rung.KILL, QemuSignal.KILL, ladder.kill());
        if (!gone) {
            throw new OperationException(label, "stop", "QEMU outlived " + tried, null);
        }
        return new StopReport(tried, exit().join());
    }

    /** QEMU stays after the guest has powered down ({@code -no-shutdown}), so it is told to quit at once. */
    private boolean powerdown() throws IOException, InterruptedException {
        boolean off = ask(
                StopLadder.Rung.POWERDOWN,
                ladder.powerdown(),
                () -> live.monitor().powerdown(ladder.powerdown()));
        if (off) {
            live.monitor().quit();
        }
        return off && hasEnded(ladder.quit());
    }

    private boolean ask(StopLadder.Rung rung, Duration deadline, Supplier<CompletionStage<?>> question)
            throws InterruptedException {
        if (deadline.isZero()) {
            return false;
        }
        tried.add(rung);
        try {
            question.get().toCompletableFuture().get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            LOG.info("[{}] {} was not answered within {}", label, rung, deadline);
            return false;
        } catch (ExecutionException e) {
            LOG.info("[{}] {} did not work: {}", label, rung, e.getMessage());
            // a connection that breaks over it is what the end looks like from here: the process itself decides
            boolean unsent =
                    e.getCause() instanceof QmpOutcomeException outcome && outcome.delivery() == Delivery.NOT_SENT;
            return rung == StopLadder.Rung.QUIT && !unsent;
        }
    }

    private boolean signal(StopLadder.Rung rung, QemuSignal signal, Duration deadline)
            throws IOException, InterruptedException {
        if (deadline.isZero()) {
            return false;
        }
        tried.add(rung);
        live.process().signal(signal);
        return hasEnded(deadline);
    }

    private boolean hasEnded(Duration deadline) throws IOException, InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (!live.process().checkExit()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            long turn = Math.min(left, TimeUnit.MILLISECONDS.toNanos(100));
            CompletableFuture<@Nullable QemuExit> orLater = exit().<@Nullable QemuExit>thenApply(seen -> seen)
                    .completeOnTimeout(null, turn, TimeUnit.NANOSECONDS);
            orLater.join();
        }
        return true;
    }

    private CompletableFuture<QemuExit> exit() {
        return live.process().exit().toCompletableFuture();
    }
}
