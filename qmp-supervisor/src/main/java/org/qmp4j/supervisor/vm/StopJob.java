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
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.process.QemuSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Down the ladder, until the process has ended with proof. */
final class StopJob {
    private static final Logger LOG = LoggerFactory.getLogger(StopJob.class);

    /** How it is told, and told to leave off. */
    interface Progress {
        /**
         * It is about to try that.
         *
         * @throws org.qmp4j.supervisor.error.DomainStateException if it is not to go on
         */
        void tries(StopLadder.Rung rung);

        /** Completes when the guest is not to be waited for any more. */
        default CompletableFuture<?> halt() {
            return new CompletableFuture<>();
        }
    }

    private final String label;
    private final QemuProcess process;
    private final @Nullable DomainMonitor monitor;
    private final StopLadder ladder;
    private final Progress progress;
    private final List<StopLadder.Rung> tried = new ArrayList<>();

    /** @param monitor null for a process whose monitor does not answer */
    StopJob(String label, QemuProcess process, @Nullable DomainMonitor monitor, StopLadder ladder, Progress progress) {
        this.label = label;
        this.process = process;
        this.monitor = monitor;
        this.ladder = ladder;
        this.progress = progress;
    }

    StopReport run() throws IOException, InterruptedException {
        boolean gone = hasEnded(Duration.ZERO)
                || (monitor != null && (powerdown(monitor) || quit(monitor)))
                || signal(StopLadder.Rung.TERM, QemuSignal.TERM, ladder.term())
                || signal(StopLadder.Rung.KILL, QemuSignal.KILL, ladder.kill());
        if (!gone) {
            throw new OperationException(label, "stop", "QEMU outlived " + tried, null);
        }
        return new StopReport(tried, exit().join());
    }

    /** QEMU stays after the guest has powered down ({@code -no-shutdown}), so it is told to quit at once. */
    private boolean powerdown(DomainMonitor asked) throws IOException, InterruptedException {
        boolean off = ask(StopLadder.Rung.POWERDOWN, ladder.powerdown(), () -> asked.powerdown(ladder.powerdown()));
        if (off) {
            asked.quit();
        }
        return off && hasEnded(ladder.quit());
    }

    private boolean quit(DomainMonitor asked) throws IOException, InterruptedException {
        return ask(StopLadder.Rung.QUIT, ladder.quit(), asked::quit) && hasEnded(ladder.quit());
    }

    private boolean ask(StopLadder.Rung rung, Duration deadline, Supplier<CompletionStage<?>> question)
            throws InterruptedException {
        if (deadline.isZero()) {
            return false;
        }
        progress.tries(rung);
        tried.add(rung);
        try {
            CompletableFuture<?> answer = question.get().toCompletableFuture();
            CompletableFuture.anyOf(answer, progress.halt()).get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            return answer.isDone();
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
        progress.tries(rung);
        tried.add(rung);
        process.signal(signal);
        return hasEnded(deadline);
    }

    private boolean hasEnded(Duration deadline) throws IOException {
        return process.awaitExit(deadline);
    }

    private CompletableFuture<QemuExit> exit() {
        return process.exit().toCompletableFuture();
    }
}
