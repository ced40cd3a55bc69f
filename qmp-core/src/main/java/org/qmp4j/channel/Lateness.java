package org.qmp4j.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.error.QmpTimeoutException.Finding;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.telemetry.StallRecording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deadlines in two stages. Before a sent command fails, an out-of-band {@code query-yank}, which QEMU answers from its
 * monitor thread, finds out whether the main loop is stuck or the whole process stopped. Confined to the event loop.
 */
final class Lateness {
    private static final Logger LOG = LoggerFactory.getLogger(Lateness.class);

    private final Session session;
    private final Window window;
    private final QmpOptions options;
    private final String peer;
    private final boolean outOfBand;
    private final DeadlineWatch watch;
    private final List<PendingCommand<?>> suspects = new ArrayList<>(0);
    private @Nullable PendingCommand<JsonNode> probe;

    Lateness(Session session, EventLoop loop, Window window, QmpOptions options, String peer, boolean outOfBand) {
        this.session = session;
        this.window = window;
        this.options = options;
        this.peer = peer;
        this.outOfBand = outOfBand;
        this.watch = new DeadlineWatch(loop, this::check);
    }

    void watch(PendingCommand<?> command) {
        watch.atLatest(command.nextDue());
    }

    void stop() {
        watch.cancel();
        suspects.clear();
    }

    private void check() {
        long now = watch.now();
        for (PendingCommand<?> command : window.unanswered()) {
            if (command.ended || command.expired) {
                continue;
            }
            // also when both are due at once, as on a loop that was held up: what fails late was called slow before
            if (!command.warned && command.warnAt - now <= 0) {
                command.warned = true;
                warn(command, now);
            }
            if (command.failAt - now <= 0) {
                command.expired = true;
                expire(command);
            }
            if (!command.ended && !command.expired) {
                watch.atLatest(command.nextDue());
            }
        }
        session.send();
    }

    private void warn(PendingCommand<?> command, long now) {
        if (command == probe) {
            return;
        }
        Duration waited = Duration.ofNanos(now - command.submitted);
        options.metrics().slow(command.name(), waited);
        StallRecording.record(peer, command.name(), "slow");
        LOG.warn("[{}] '{}' is slow: no reply for {} ms", peer, command.name(), waited.toMillis());
    }

    private void expire(PendingCommand<?> command) {
        if (!command.sent) {
            window.forget(command);
            fail(command, Finding.UNKNOWN);
        } else if (command.command.outOfBand()) {
            fail(command, Finding.PROCESS_STOPPED);
        } else if (!outOfBand) {
            fail(command, Finding.UNKNOWN);
        } else {
            suspects.add(command);
            startProbe();
        }
    }

    private void startProbe() {
        PendingCommand<JsonNode> earlier = probe;
        if (earlier != null && !earlier.isDone()) {
            return;
        }
        if (earlier != null && window.unanswered().contains(earlier)) {
            // not even the last probe has been answered yet: another one would tell nothing new
            conclude(Finding.PROCESS_STOPPED);
            return;
        }
        Deadline deadline = new Deadline(options.probeTimeout(), options.probeTimeout());
        PendingCommand<JsonNode> next =
                new PendingCommand<>(QmpCommand.outOfBand("query-yank"), deadline, PendingCommand.NO_FD, watch.now());
        probe = next;
        next.whenComplete((reply, problem) -> {
            boolean answered = problem == null || problem instanceof QmpCommandException;
            boolean silent = problem instanceof QmpTimeoutException;
            conclude(answered ? Finding.MAIN_LOOP_STUCK : silent ? Finding.PROCESS_STOPPED : Finding.UNKNOWN);
        });
        session.submit(next);
    }

    private void conclude(Finding finding) {
        List<PendingCommand<?>> late = List.copyOf(suspects);
        suspects.clear();
        for (PendingCommand<?> command : late) {
            if (!command.ended) {
                fail(command, finding);
            }
        }
    }

    private void fail(PendingCommand<?> command, Finding finding) {
        Duration waited = Duration.ofNanos(watch.now() - command.submitted);
        if (command != probe) {
            StallRecording.record(peer, command.name(), finding.name());
        }
        session.end(command, new QmpTimeoutException(command.name(), command.delivery(), waited, finding));
    }
}
