package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.error.QmpException;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.supervisor.attach.Attachment;
import org.qmp4j.supervisor.attach.Leftovers;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.Recovery;
import org.qmp4j.supervisor.attach.Republish;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.StateFileException;
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

    private final Host host;
    private final DomainDirectory directory;
    private final Holding holding;
    private final Standing standing;
    private final Lane lane;
    private final Domain domain;
    private volatile Optional<QemuExit> lastExit = Optional.empty();

    Custody(Host host, DomainDirectory directory, Holding holding, Standing standing, Lane lane, Domain domain) {
        this.host = host;
        this.directory = directory;
        this.holding = holding;
        this.standing = standing;
        this.lane = lane;
        this.domain = domain;
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
            become(DomainState.STOPPED, "no process runs it", null);
        } else if (found instanceof Attachment.Gone gone) {
            lastExit = Optional.of(gone.exit());
            directory.record().ifPresent(recovery()::clear);
            new CutShort(host, directory).forget();
            become(DomainState.STOPPED, "its process has ended while nobody looked", null);
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
        follow(live);
        JobScope scope = new JobScope(domain, JobKind.START);
        try {
            RunState status = resync(live);
            new Republish(live, label()).run();
            aftermath().arm(scope, live.monitor());
            new CutShort(host, directory).finish(live, status);
            aftermath().resume(scope, live, status);
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
        live.process().exit().thenAccept(exit -> ended(live, exit));
        new Watch(
                        host,
                        live,
                        status -> standing.answered(live, status, false),
                        () -> standing.update(now -> now.afterSilence(live)),
                        () -> lane.execute(() -> lost(live)))
                .start();
    }

    private void heard(Live live, QmpNotice notice) {
        DomainEvent event = standing.heard(live, notice);
        Ending.of(event).ifPresent(ending -> guestEnded(live, ending));
        if (event instanceof DomainEvent.Gap) {
            live.monitor().status().thenAccept(status -> standing.answered(live, status, true));
        }
    }

    /** A job of its own: one that is under way, and has caused this end, has its say first. */
    private void guestEnded(Live live, Ending ending) {
        domain.run(JobKind.AFTERMATH, scope -> {
                    boolean still = now().state() == DomainState.SHUT_DOWN || now().state() == DomainState.CRASHED;
                    if (isLive(live) && still && aftermath().after(scope, live, ending)) {
                        StopReport report =
                                new StopJob(label(), live.process(), live.monitor(), StopLadder.abrupt()).run();
                        cleanUp(live, report.exit(), ending.toString());
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
        Situation before = now();
        QemuProcess mute = before.mute();
        if (mute != null) {
            StopReport report = new StopJob(label(), mute, null, ladder).run();
            adopt(scope.await(recovery().find()));
            return report;
        }
        Live live = scope.live();
        boolean hears = before.known() == DomainState.RUNNING;
        StopReport report = new StopJob(
                        label(), live.process(), live.monitor(), hears ? ladder : ladder.withPowerdown(Duration.ZERO))
                .run();
        cleanUp(live, report.exit(), hears ? "shut down" : "stopped");
        return report;
    }

    /** A child that ends by itself; in the lane, so that a job that ends it cleans up first. */
    private void ended(Live which, QemuExit exit) {
        lane.execute(() -> {
            if (isLive(which)) {
                LOG.warn("[{}] QEMU ended by itself ({})", label(), exit);
                boolean off = now().known() == DomainState.SHUT_DOWN;
                cleanUp(which, exit, off ? "shut down" : "QEMU ended by itself");
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

    private void cleanUp(Live which, QemuExit exit, String reason) {
        lastExit = Optional.of(exit);
        which.monitor().close();
        directory.journal().pass("stop", "ended");
        try {
            new Leftovers(
                            directory,
                            which.run(),
                            List.copyOf(which.record().published().keySet()))
                    .remove();
            aftermath().forget();
        } finally {
            become(DomainState.STOPPED, reason, null);
        }
        directory.journal().pass("stop", "cleaned");
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
