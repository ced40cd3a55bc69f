package org.qmp4j.supervisor.vm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.DomainSettings;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.state.RestartPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a domain again whose process has ended, as its policy says. The intention is in the journal before anything of the
 * process is removed, and stays there until the guest runs again or it is given up: whoever opens the domain next goes on
 * with it. All in the domain's lane.
 */
final class Restarts {
    private static final Logger LOG = LoggerFactory.getLogger(Restarts.class);
    private static final String RESTART = "restart";
    private static final String STARTING = "starting";

    private final Host host;
    private final DomainDirectory directory;
    private final Standing standing;
    private final Domain domain;
    private boolean scheduled;

    Restarts(Host host, DomainDirectory directory, Standing standing, Domain domain) {
        this.host = host;
        this.directory = directory;
        this.standing = standing;
        this.domain = domain;
    }

    /**
     * For a process that is proven gone, with all its traces there still.
     *
     * @return why it is stopped, and what will follow, for people
     */
    String after(Fate fate, String cause) {
        Optional<JournalEntry> underWay = entry();
        if (underWay.isPresent() && !underWay.get().step().equals(STARTING)) {
            return plan(underWay.get()).text();
        }
        DomainSettings settings = directory.settings();
        if (!settings.persistent() || !fate.calls(settings.restart())) {
            forget();
            return cause;
        }
        return decide(settings.restart(), cause);
    }

    /** Of a process whose start was cut short and never reported: one that was ours is to be tried again. */
    Fate fateOfStart() {
        return entry().isPresent() ? Fate.FAILED : Fate.STOPPED;
    }

    private String decide(RestartPolicy policy, String cause) {
        Instant now = host.clock().instant();
        List<Instant> earlier = policy.counting(directory.restarts(), now);
        Optional<Duration> delay = policy.delayAfter(earlier, now);
        if (delay.isEmpty()) {
            String reason = "it was started again " + earlier.size() + " times within " + policy.window();
            standing.say(number -> new DomainEvent.RestartGivenUp(domain.uuid(), number, cause, reason));
            LOG.warn("[{}] {}; given up: {}", domain.label(), cause, reason);
            forget();
            return cause + "; given up: " + reason;
        }
        Plan plan = new Plan(earlier.size() + 1, now.plus(delay.get()), cause);
        directory.journal().write(RESTART, "intended", plan.facts());
        // whoever hears of it may count on it
        schedule(plan);
        standing.say(number -> new DomainEvent.RestartPlanned(
                domain.uuid(), number, plan.attempt(), delay.get().toMillis(), cause));
        return plan.text();
    }

    /** For a domain of which nothing runs: what is planned is done when its time has come. */
    void resume() {
        if (!scheduled) {
            entry().ifPresent(entry -> schedule(plan(entry)));
        }
    }

    private void schedule(Plan plan) {
        scheduled = true;
        Duration left = Duration.between(host.clock().instant(), plan.due());
        host.later(left.isNegative() ? Duration.ZERO : left, this::attempt);
    }

    private void attempt() {
        domain.run(JobKind.START, scope -> {
                    scheduled = false;
                    Optional<JournalEntry> entry = entry();
                    if (entry.isPresent() && domain.state() == DomainState.STOPPED) {
                        count(entry.get());
                        domain.startIn(scope, false);
                    }
                    return entry;
                })
                .whenComplete((done, problem) -> {
                    if (problem != null) {
                        Throwable cause = problem.getCause();
                        failed(problem instanceof CompletionException && cause != null ? cause : problem);
                    }
                });
    }

    /** From here on it counts, however it goes: once, by the time for which it was planned. */
    private void count(JournalEntry entry) {
        Instant due = plan(entry).due();
        List<Instant> counted = new ArrayList<>(directory.settings().restart().counting(directory.restarts(), due));
        if (!counted.contains(due)) {
            counted.add(due);
            directory.writeRestarts(counted);
            directory.journal().pass(RESTART, "counted");
        }
        directory.journal().write(RESTART, STARTING, entry.facts());
    }

    /** A start that failed is one more failure; the job has undone what it did. */
    private void failed(Throwable problem) {
        if (problem instanceof DomainStateException) {
            return; // the supervisor closes, or somebody else was quicker
        }
        String cause = "its restart failed: " + problem.getMessage();
        LOG.warn("[{}] its restart failed", domain.label(), problem);
        domain.run(JobKind.EDIT, scope -> {
            if (entry().isPresent() && domain.state() == DomainState.STOPPED) {
                String reason = decide(directory.settings().restart(), cause);
                standing.update(now -> now.with(DomainState.STOPPED, reason, null));
                resume();
            }
            return cause;
        });
    }

    /** Its guest runs: whoever started it, there is nothing to start again. */
    void settled() {
        entry().ifPresent(entry -> {
            Plan plan = plan(entry);
            if (entry.step().equals(STARTING)) {
                standing.say(number -> new DomainEvent.Restarted(domain.uuid(), number, plan.attempt(), plan.cause()));
            }
            directory.journal().clear(RESTART);
        });
    }

    /** Nothing is started again by itself. @return whether that was planned */
    boolean forget() {
        boolean planned = entry().isPresent();
        if (planned) {
            directory.journal().clear(RESTART);
        }
        return planned;
    }

    private Optional<JournalEntry> entry() {
        return directory.journal().entry(RESTART);
    }

    /** What is about to be done. */
    private record Plan(int attempt, Instant due, String cause) {
        Map<String, String> facts() {
            return Map.of("attempt", Integer.toString(attempt), "due", due.toString(), "cause", cause);
        }

        String text() {
            return cause + "; restart " + attempt + " at " + due;
        }
    }

    private static Plan plan(JournalEntry entry) {
        return new Plan((int) entry.number("attempt"), Instant.parse(entry.fact("due")), entry.fact("cause"));
    }
}
