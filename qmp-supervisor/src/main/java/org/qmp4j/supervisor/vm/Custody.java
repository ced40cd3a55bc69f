package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.error.QmpException;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.supervisor.attach.Attachment;
import org.qmp4j.supervisor.attach.Leftovers;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.PeerRecovery;
import org.qmp4j.supervisor.attach.Recovery;
import org.qmp4j.supervisor.attach.Republish;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.domain.WatchdogAction;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.monitor.DiskFault;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose the process of a domain is, and how it is: finds it, attaches to it, follows it, and clears up after it. All in the
 * domain's lane but what the event loops tell.
 */
final class Custody {
    private static final Logger LOG = LoggerFactory.getLogger(Custody.class);

    /** At these somebody has to do something about a job. */
    private static final Set<String> JOB_MILESTONES = Set.of("ready", "pending", "concluded");

    private final Host host;
    private final DomainDirectory directory;
    private final Holding holding;
    private final Standing standing;
    private final Lane lane;
    private final Domain domain;
    private final StopJournal stops;
    private final Restarts restarts;
    private volatile Optional<QemuExit> lastExit = Optional.empty();

    Custody(Host host, DomainDirectory directory, Holding holding, Standing standing, Lane lane, Domain domain) {
        this.host = host;
        this.directory = directory;
        this.holding = holding;
        this.standing = standing;
        this.lane = lane;
        this.domain = domain;
        this.stops = new StopJournal(directory.journal());
        this.restarts = new Restarts(host, directory, standing, domain);
    }

    Restarts restarts() {
        return restarts;
    }

    Optional<QemuExit> lastExit() {
        return lastExit;
    }

    /** Takes the domain and finds out what runs; completes when that is known. */
    CompletionStage<?> open() {
        try {
            holding.take();
        } catch (DomainLockedException e) {
            become(DomainState.HELD, e.holder(), null);
            return CompletableFuture.completedFuture(null);
        }
        return look();
    }

    /** In the lane: a domain that another supervisor had is taken, if that one has let go of it. */
    void claim() {
        if (now().known() == DomainState.HELD) {
            String before = holding.definition().name();
            holding.take();
            standing.named(before, holding.definition().name());
            become(DomainState.UNREACHABLE, "it was just taken over", null);
            adopt(recovery().find().toCompletableFuture().join());
        }
    }

    private CompletionStage<?> look() {
        CompletableFuture<Void> known = new CompletableFuture<>();
        recovery().find().thenAccept(found -> lane.execute(known, () -> adopt(found)));
        return known;
    }

    private Recovery recovery() {
        return new Recovery(host.reach(), directory, label());
    }

    /** In the lane: what was found becomes what is known. */
    private void adopt(Attachment found) {
        Situation before = now();
        if (before.letGo() || before.known().isLive() || before.known() == DomainState.STARTING) {
            if (found instanceof Attachment.Attached attached) {
                attached.live().monitor().close();
            }
            return;
        }
        if (found instanceof Attachment.Nothing) {
            forgetDevices();
            stops.forget();
            become(DomainState.STOPPED, "no process runs it", null);
            restarts.resume();
        } else if (found instanceof Attachment.Gone gone) {
            gone(gone.exit());
        } else if (found instanceof Attachment.Attached attached) {
            attach(attached.live());
        } else if (found instanceof Attachment.Silent silent) {
            standing.update(now -> now.mute(silent.process(), silent.reason()));
            lookAgain();
        } else if (found instanceof Attachment.Unproven unproven) {
            become(DomainState.UNREACHABLE, unproven.reason(), null);
            lookAgain();
        } else if (found instanceof Attachment.Foreign foreign) {
            become(DomainState.FOREIGN, foreign.disagreements().toString(), null);
        }
    }

    /** An end that nobody saw; a start that it cut short is none that was ever reported. */
    private void gone(QemuExit exit) {
        lastExit = Optional.of(exit);
        boolean started = directory.journal().entry(StartJournal.START).isEmpty();
        String reason = "its process has ended while nobody looked";
        String told = whatFollows(started ? stops.fate() : restarts.fateOfStart(), reason);
        forgetDevices();
        directory.record().ifPresent(recovery()::clear);
        new CutShort(host, directory).forget();
        aftermath().forget();
        stops.forget();
        become(DomainState.STOPPED, told, null);
        restarts.resume();
    }

    /** A process that hangs, or whose pidfile somebody took away, may be well again later. */
    private void lookAgain() {
        host.afterPulse(() -> {
            if (!now().letGo() && now().live() == null) {
                look();
            }
        });
    }

    /** In the lane: a proven process of an earlier supervisor becomes ours. */
    private void attach(Live live) {
        become(DomainState.UNRESPONSIVE, "it was just attached to", live);
        if (new CutShort(host, directory).isHalfLoaded()) {
            endHalfLoaded(live);
            return;
        }
        follow(live);
        JobScope scope = new JobScope(domain, JobKind.START);
        try {
            RunState status = resync(live);
            if (status.word().equals("io-error")) {
                askForDisks(live);
            }
            new Republish(live, label()).run();
            aftermath().arm(scope, live.monitor());
            host.care().attached(scope);
            new CutShort(host, directory).finish(scope, live, status);
            restarts.settled();
            if (stops.wasAskedFor()) {
                String left = "a stop was asked for, and its supervisor died over it: ask again if it is to stop";
                LOG.warn("[{}] {}", label(), left);
                standing.update(now -> now.remarked(live, left));
            }
            stops.forget();
            aftermath().resume(scope, live, status).ifPresent(left -> host.later(left, this::forgetReboot));
            Ending.of(status, holding.definition().lifecycle()).ifPresent(ending -> guestEnded(live, ending));
            LOG.info(
                    "[{}] attached to its process (pid {}), {}",
                    label(),
                    live.process().pid(),
                    now().state());
        } catch (QmpException | StateFileException e) {
            LOG.warn(
                    "[{}] attached to its process (pid {}), but not all is well",
                    label(),
                    live.process().pid(),
                    e);
        } finally {
            scope.end();
        }
    }

    /** A start from a kept state was cut short before the process had it: its guest never ran, and the state is there still. */
    private void endHalfLoaded(Live live) {
        String reason = "its start from a saved state was cut short";
        try {
            StopReport report = new StopJob(label(), live.process(), live.monitor(), StopLadder.abrupt()).run();
            Fate fate = restarts.fateOfStart();
            cleanUp(live, report.exit(), reason, fate);
            new CutShort(host, directory).forget();
        } catch (IOException | OperationException e) {
            LOG.warn("[{}] {}, and its process cannot be ended", label(), reason, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetReboot() {
        domain.run(JobKind.EDIT, scope -> {
            aftermath().forget();
            return scope;
        });
    }

    /** Waits; what it says is true at its place in the stream of events. */
    private RunState resync(Live live) {
        return QmpBlocking.await(live.monitor().status().thenApply(status -> {
            standing.answered(live, status, true);
            return status;
        }));
    }

    Aftermath aftermath() {
        return new Aftermath(directory, label(), holding.definition().lifecycle());
    }

    /** From now on its events, its well-being and its end are seen. */
    void follow(Live live) {
        // on the event loop itself: the state is up to date before the reply to a command is seen
        live.monitor().subscribe(Runnable::run, notice -> heard(live, notice));
        // what it said last is known when its connection has ended
        live.process().exit().thenAcceptBoth(live.monitor().closed(), (exit, reason) -> ended(live, exit));
        new Watch(
                        host,
                        live,
                        status -> standing.answered(live, status, false),
                        () -> standing.update(now -> now.afterSilence(live)),
                        () -> lane.execute(() -> lost(live)))
                .start();
    }

    private void heard(Live live, QmpNotice notice) {
        if (notice instanceof QmpDisconnected && now().live() != null && !isLive(live)) {
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
            follow(live, "look at its devices", scope -> host.care().attached(scope));
        }
        if (event instanceof DomainEvent.Other other && other.name().equals("JOB_STATUS_CHANGE")) {
            jobChanged(
                    live,
                    other.data().path("id").asText(),
                    other.data().path("status").asText());
        }
        if (event instanceof DomainEvent.DeviceRemoved removed) {
            String alias = removed.owner();
            follow(live, "note that " + alias + " is gone", scope -> host.care().gone(scope, alias));
        }
    }

    private void jobChanged(Live live, String job, String status) {
        if (JOB_MILESTONES.contains(status)) {
            follow(live, "follow its job " + job, scope -> host.care().jobChanged(scope, job, status));
        }
    }

    /** A job of its own, after the one under way, which may have caused what was heard. */
    private void follow(Live live, String what, Consumer<JobScope> job) {
        domain.run(JobKind.HOTPLUG, scope -> {
                    if (isLive(live)) {
                        job.accept(scope);
                    }
                    return what;
                })
                .whenComplete((done, problem) -> {
                    Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
                    if (cause != null && !(cause instanceof DomainStateException)) {
                        LOG.warn("[{}] could not {}", label(), what, cause);
                    }
                });
    }

    /** What an operation on devices was about to keep is kept, or forgotten with the process. */
    private void forgetDevices() {
        host.care()
                .ended(directory)
                .ifPresent(text -> holding.redefine(host.notation().read(text)));
    }

    /** Events name block nodes, and an attachment hears no events: which disks it is, QEMU knows. */
    private void askForDisks(Live live) {
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
                        if (isLive(live) && now().state() == DomainState.PAUSED) {
                            aftermath().dump(scope, live.monitor());
                            scope.await(live.monitor().resume());
                        }
                        return fired;
                    })
                    .whenComplete((done, problem) -> {
                        if (problem != null && !(problem instanceof DomainStateException)) {
                            LOG.warn("[{}] its watchdog was not fed, and no dump could be made", label(), problem);
                        }
                    });
        }
    }

    /** A job of its own: one that is under way, and has caused this end, has its say first. */
    private void guestEnded(Live live, Ending ending) {
        domain.run(JobKind.AFTERMATH, scope -> {
                    boolean still = now().state() == DomainState.SHUT_DOWN || now().state() == DomainState.CRASHED;
                    if (isLive(live) && still && aftermath().after(scope, live, ending)) {
                        intendStop(scope, ending.fate());
                        StopReport report =
                                new StopJob(label(), live.process(), live.monitor(), StopLadder.abrupt()).run();
                        cleanUp(live, report.exit(), ending.toString(), ending.fate());
                    }
                    return ending;
                })
                .whenComplete((done, problem) -> {
                    if (problem != null && !(problem instanceof DomainStateException)) {
                        LOG.warn("[{}] {}, and what was to follow failed", label(), ending, problem);
                    }
                });
    }

    /** Ends its process, which may be one that does not answer. */
    StopReport end(JobScope scope, StopLadder ladder) throws IOException, InterruptedException {
        return end(scope, ladder, null);
    }

    /** @param why for people; null for that it was stopped */
    StopReport end(JobScope scope, StopLadder ladder, @Nullable String why) throws IOException, InterruptedException {
        Situation before = now();
        QemuProcess mute = before.mute();
        if (before.known() == DomainState.STOPPED && restarts.forget()) {
            become(DomainState.STOPPED, "its restart was called off", null);
            return new StopReport(List.of(), lastExit.orElseGet(QemuExit::unseen));
        }
        if (mute != null) {
            intendStop(scope, Fate.STOPPED);
            StopReport report = new StopJob(label(), mute, null, ladder).run();
            adopt(scope.await(recovery().find()));
            return report;
        }
        Live live = scope.live();
        intendStop(scope, Fate.STOPPED);
        boolean hears = before.known() == DomainState.RUNNING;
        StopReport report = new StopJob(
                        label(), live.process(), live.monitor(), hears ? ladder : ladder.withPowerdown(Duration.ZERO))
                .run();
        String reason = why == null ? hears ? "shut down" : "stopped" : why;
        cleanUp(live, report.exit(), reason, Fate.STOPPED);
        return report;
    }

    private void intendStop(JobScope scope, Fate fate) {
        stops.intend(fate);
        scope.rollback().push("note the stop", stops::forget);
    }

    /** A child that ends by itself; in the lane, so that a job that ends it cleans up first. */
    private void ended(Live which, QemuExit exit) {
        lane.execute(() -> {
            if (isLive(which)) {
                LOG.warn("[{}] QEMU ended by itself ({})", label(), exit);
                boolean off = now().known() == DomainState.SHUT_DOWN;
                cleanUp(which, exit, off ? "shut down" : "QEMU ended by itself", Fate.of(now()));
            }
        });
    }

    /** In the lane: the connection broke some time ago, and the process has not ended over it. */
    private void lost(Live which) {
        if (isLive(which) && !which.process().exit().toCompletableFuture().isDone() && !now().letGo()) {
            LOG.warn("[{}] the monitor is lost, QEMU has not ended", label());
            standing.update(now -> now.mute(which.process(), "the connection to its monitor broke"));
            lookAgain();
        }
    }

    private boolean isLive(Live which) {
        return which.equals(now().live());
    }

    /** A full disk keeps nothing from being cleaned up; that nothing follows then is said. */
    private String whatFollows(Fate fate, String reason) {
        try {
            return restarts.after(fate, reason);
        } catch (StateFileException e) {
            LOG.warn("[{}] {}, and it cannot be started again", label(), reason, e);
            return reason + "; it is not started again: " + e.getMessage();
        }
    }

    private void cleanUp(Live which, QemuExit exit, String reason, Fate fate) {
        lastExit = Optional.of(exit);
        which.monitor().close();
        directory.journal().pass(StopJournal.STOP, "ended");
        String told = whatFollows(fate, reason);
        try {
            forgetDevices();
            // of a process that it had taken the place of
            new PeerRecovery(host.reach(), directory, label()).sweep(which.run().generation());
            new Leftovers(
                            directory,
                            which.run(),
                            List.copyOf(holding.record(which).published().keySet()))
                    .remove();
            aftermath().forget();
            stops.forget();
        } finally {
            become(DomainState.STOPPED, told, null);
        }
        directory.journal().pass(StopJournal.STOP, "cleaned");
        restarts.resume();
    }

    /** In the lane: that process has the guest now, and is followed already. */
    void succeed(Live next, RunState status) {
        standing.update(now -> now.with(DomainState.of(status), "its process was replaced", next));
    }

    private Situation now() {
        return standing.now();
    }

    void become(DomainState state, String reason, @Nullable Live live) {
        standing.update(now -> now.with(state, reason, live));
    }

    private String label() {
        return domain.label();
    }
}
