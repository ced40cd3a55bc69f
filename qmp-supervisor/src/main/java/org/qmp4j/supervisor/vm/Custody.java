package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.attach.Attachment;
import org.qmp4j.supervisor.attach.Leftovers;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.PeerRecovery;
import org.qmp4j.supervisor.attach.Recovery;
import org.qmp4j.supervisor.attach.Republish;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose the process of a domain is, and how it is: finds it, attaches to it, ends it, and clears up after it. All in the
 * domain's lane.
 */
final class Custody {
    private static final Logger LOG = LoggerFactory.getLogger(Custody.class);

    private final Host host;
    private final DomainDirectory directory;
    private final Holding holding;
    private final Standing standing;
    private final Lane lane;
    private final Domain domain;
    private final StopJournal stops;
    private final Restarts restarts;
    private final Following following;
    private final CompletableFuture<Void> halted = new CompletableFuture<>();
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
        this.following = new Following(holding, standing, lane, domain, this);
    }

    Following following() {
        return following;
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
            restarts.resume();
            become(DomainState.STOPPED, "no process runs it", null);
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
        restarts.resume();
        become(DomainState.STOPPED, told, null);
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
        following.follow(live);
        JobScope scope = new JobScope(domain, JobKind.START);
        try {
            RunState status = resync(live);
            if (status.word().equals("io-error")) {
                following.askForDisks(live);
            }
            new Republish(live, label()).run();
            aftermath().arm(scope, live.monitor());
            host.care().attached(scope);
            new CutShort(host, directory).finish(scope, live, status);
            restarts.settled();
            goOnStopping(live);
            aftermath().resume(scope, live, status).ifPresent(left -> host.later(left, this::forgetReboot));
            Ending.of(status, holding.definition().lifecycle()).ifPresent(ending -> following.guestEnded(live, ending));
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
            new CutShort(host, directory).awaitMemory(live);
            StopReport report =
                    new StopJob(label(), live.process(), live.monitor(), StopLadder.abrupt(), rung -> {}).run();
            Fate fate = restarts.fateOfStart();
            cleanUp(live, report.exit(), reason, fate);
            new CutShort(host, directory).forget();
        } catch (IOException | OperationException | QmpException e) {
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

    /** What an operation on devices was about to keep is kept, or forgotten with the process. */
    private void forgetDevices() {
        host.care()
                .ended(directory)
                .ifPresent(text -> holding.redefine(host.notation().read(text)));
    }

    /** A stop that was cut short goes on where it was, in a job of its own: whoever opens the root waits for no guest. */
    private void goOnStopping(Live live) {
        Optional<StopLadder> rest = stops.rest(Instant.now());
        if (rest.isEmpty()) {
            stops.forget();
            return;
        }
        LOG.info("[{}] a stop of it was cut short, and goes on with {}", label(), rest.get());
        standing.update(now -> now.remarked(live, "a stop of it was cut short, and goes on"));
        domain.run(JobKind.STOP, scope -> {
                    if (isLive(live)) {
                        end(scope, rest.get(), null, halted);
                    }
                    return rest;
                })
                .whenComplete((done, problem) -> {
                    if (problem != null && !now().letGo()) {
                        LOG.warn("[{}] a stop of it was cut short, and cannot be finished", label(), problem);
                    }
                });
    }

    /** Whoever closes waits for no stop that somebody else has begun: it goes on when the root is opened next. */
    void letGo() {
        standing.update(Situation::lettingGo);
        halted.complete(null);
    }

    /** Ends its process, which may be one that does not answer. */
    StopReport end(JobScope scope, StopLadder ladder) throws IOException, InterruptedException {
        return end(scope, ladder, null);
    }

    /** @param why for people; null for that it was stopped */
    StopReport end(JobScope scope, StopLadder ladder, @Nullable String why) throws IOException, InterruptedException {
        return end(scope, ladder, why, new CompletableFuture<>());
    }

    private StopReport end(JobScope scope, StopLadder ladder, @Nullable String why, CompletableFuture<?> halt)
            throws IOException, InterruptedException {
        Situation before = now();
        QemuProcess mute = before.mute();
        if (before.known() == DomainState.STOPPED && restarts.forget()) {
            become(DomainState.STOPPED, "its restart was called off", null);
            return new StopReport(List.of(), lastExit.orElseGet(QemuExit::unseen));
        }
        if (mute != null) {
            intendStop(scope, Fate.STOPPED, ladder);
            StopReport report = new StopJob(label(), mute, null, ladder, progress(halt)).run();
            adopt(scope.await(recovery().find()));
            return report;
        }
        Live live = scope.live();
        boolean hears = before.known() == DomainState.RUNNING;
        StopLadder apt = hears ? ladder : ladder.withPowerdown(Duration.ZERO);
        String reason = why == null ? hears ? "shut down" : "stopped" : why;
        // a feature that ends it has a journal of its own
        intendStop(scope, Fate.STOPPED, why == null ? apt : null);
        StopReport report = new StopJob(label(), live.process(), live.monitor(), apt, progress(halt)).run();
        cleanUp(live, report.exit(), reason, Fate.STOPPED);
        return report;
    }

    /** Its guest has come to its end, and its process is to end over it. */
    void endAfter(JobScope scope, Live live, Ending ending) throws IOException, InterruptedException {
        StopLadder ladder = StopLadder.abrupt();
        intendStop(scope, ending.fate(), null);
        StopReport report =
                new StopJob(label(), live.process(), live.monitor(), ladder, progress(new CompletableFuture<>())).run();
        cleanUp(live, report.exit(), ending.toString(), ending.fate());
    }

    private void intendStop(JobScope scope, Fate fate, @Nullable StopLadder ladder) {
        stops.intend(fate, ladder);
        // one that was let go of goes on in other hands
        scope.rollback().push("note the stop", () -> {
            if (!now().letGo()) {
                stops.forget();
            }
        });
    }

    private StopJob.Progress progress(CompletableFuture<?> halt) {
        return new StopJob.Progress() {
            @Override
            public void tries(StopLadder.Rung rung) {
                if (now().letGo()) {
                    throw new DomainStateException(
                            label(), "stop by " + rung, "let go of", "held by an open supervisor");
                }
                stops.tries(rung);
            }

            @Override
            public CompletableFuture<?> halt() {
                return halt;
            }
        };
    }

    /** In the lane, so that a job that ends it cleans up first: it has ended by itself. */
    void ended(Live which, QemuExit exit) {
        if (isLive(which)) {
            LOG.warn("[{}] QEMU ended by itself ({})", label(), exit);
            boolean off = now().known() == DomainState.SHUT_DOWN;
            cleanUp(which, exit, off ? "shut down" : "QEMU ended by itself", Fate.of(now()));
        }
    }

    /** In the lane: the connection broke some time ago, and the process has not ended over it. */
    void lost(Live which) {
        if (isLive(which) && !which.process().exit().toCompletableFuture().isDone() && !now().letGo()) {
            LOG.warn("[{}] the monitor is lost, QEMU has not ended", label());
            standing.update(now -> now.mute(which.process(), "the connection to its monitor broke"));
            lookAgain();
        }
    }

    boolean isLive(Live which) {
        return which.equals(now().live());
    }

    /** A full disk keeps nothing from being cleaned up; that nothing follows then is said. */
    private String whatFollows(Fate fate, String reason) {
        try {
            boolean elsewhere = host.care().elsewhere(directory).isPresent();
            return restarts.after(elsewhere ? Fate.STOPPED : fate, reason);
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
            restarts.resume();
            become(DomainState.STOPPED, told, null);
        }
        directory.journal().pass(StopJournal.STOP, "cleaned");
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
