package org.qmp4j.supervisor.vm;

import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.domain.WatchdogAction;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.monitor.DiskFault;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what the process of a domain says, sees that it is well and that it ends, and has the domain do what follows from that. */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** At these somebody has to do something about a job. */
    private static final Set<String> JOB_MILESTONES = Set.of("ready", "pending", "concluded");

    private final Holding holding;
    private final Host host;
    private final Standing standing;
    private final Lane lane;
    private final Domain domain;
    private final Custody custody;

    Following(Holding holding, Standing standing, Lane lane, Domain domain, Custody custody) {
        this.holding = holding;
        this.host = holding.host();
        this.standing = standing;
        this.lane = lane;
        this.domain = domain;
        this.custody = custody;
    }

    /** From now on its events, its well-being and its end are seen. */
    void follow(Live live) {
        // on the event loop itself: the state is up to date before the reply to a command is seen
        live.monitor().subscribe(Runnable::run, notice -> heard(live, notice));
        // what it said last is known when its connection has ended
        live.process()
                .exit()
                .thenAcceptBoth(
                        live.monitor().closed(), (exit, reason) -> lane.execute(() -> custody.ended(live, exit)));
        new Watch(
                        host,
                        live,
                        status -> standing.answered(live, status, false),
                        () -> standing.update(now -> now.afterSilence(live)),
                        () -> lane.execute(() -> custody.lost(live)))
                .start();
    }

    private void heard(Live live, QmpNotice notice) {
        if (notice instanceof QmpDisconnected && standing.now().live() != null && !custody.isLive(live)) {
            // another process has its place, or keeps it
            return;
        }
        DomainEvent event = standing.heard(live, notice);
        Ending.of(event).ifPresent(ending -> guestEnded(live, ending));
        if (event instanceof DomainEvent.BlockIoError error && error.action().equals("stop")) {
            askForDisks(live);
        }
        if (event instanceof DomainEvent.WatchdogFired fired) {
            watchdogFired(live, fired);
        }
        if (event instanceof DomainEvent.Gap) {
            live.monitor().status().thenAccept(status -> standing.answered(live, status, true));
            after(live, "look at its devices", scope -> host.care().attached(scope));
        }
        if (event instanceof DomainEvent.Other other && other.name().equals("JOB_STATUS_CHANGE")) {
            jobChanged(
                    live,
                    other.data().path("id").asText(),
                    other.data().path("status").asText());
        }
        if (event instanceof DomainEvent.DeviceRemoved removed) {
            String alias = removed.owner();
            after(live, "note that " + alias + " is gone", scope -> host.care().gone(scope, alias));
        }
    }

    private void jobChanged(Live live, String job, String status) {
        if (JOB_MILESTONES.contains(status)) {
            after(live, "follow its job " + job, scope -> host.care().jobChanged(scope, job, status));
        }
    }

    /** A job of its own, after the one under way, which may have caused what was heard. */
    private void after(Live live, String what, Consumer<JobScope> job) {
        domain.run(JobKind.HOTPLUG, scope -> {
                    if (custody.isLive(live)) {
                        job.accept(scope);
                    }
                    return what;
                })
                .whenComplete((done, problem) -> {
                    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
                    if (cause != null && !(cause instanceof DomainStateException)) {
                        LOG.warn("[{}] could not {}", domain.label(), what, cause);
                    }
                });
    }

    /** Events name block nodes, and an attachment hears no events: which disks it is, QEMU knows. */
    void askForDisks(Live live) {
        live.monitor().diskFaults().thenAccept(faults -> {
            if (!faults.isEmpty()) {
                standing.update(now -> now.because(
                        live, faults.stream().map(DiskFault::toString).collect(Collectors.joining("; "))));
            }
        });
    }

    /** QEMU was told to pause: the rest is ours. */
    private void watchdogFired(Live live, DomainEvent.WatchdogFired fired) {
        boolean dumps = holding.definition().devices().watchdogs().stream()
                .anyMatch(watchdog -> watchdog.action() == WatchdogAction.DUMP);
        if (dumps && fired.action().equals("pause")) {
            domain.run(JobKind.AFTERMATH, scope -> {
                        if (custody.isLive(live) && standing.now().state() == DomainState.PAUSED) {
                            custody.aftermath().dump(scope, live.monitor());
                            scope.await(live.monitor().resume());
                        }
                        return fired;
                    })
                    .whenComplete((done, problem) -> {
                        if (problem != null && !(problem instanceof DomainStateException)) {
                            LOG.warn(
                                    "[{}] its watchdog was not fed, and no dump could be made",
                                    domain.label(),
                                    problem);
                        }
                    });
        }
    }

    /** A job of its own: one that is under way, and has caused this end, has its say first. */
    void guestEnded(Live live, Ending ending) {
        domain.run(JobKind.AFTERMATH, scope -> {
                    boolean still = standing.now().state() == DomainState.SHUT_DOWN
                            || standing.now().state() == DomainState.CRASHED;
                    if (custody.isLive(live) && still && custody.aftermath().after(scope, live, ending)) {
                        custody.endAfter(scope, live, ending);
                    }
                    return ending;
                })
                .whenComplete((done, problem) -> {
                    if (problem != null && !(problem instanceof DomainStateException)) {
                        LOG.warn("[{}] {}, and what was to follow failed", domain.label(), ending, problem);
                    }
                });
    }
}
