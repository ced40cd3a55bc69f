package org.qmp4j.supervisor.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.qmp4j.QmpBlocking;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;

/** What a job may use while it runs, and not a moment longer. */
public final class JobScope {
    private final Domain domain;
    private final JobKind kind;
    private final Rollback rollback = new Rollback();
    private final List<Runnable> afterwards = new ArrayList<>();
    private volatile boolean over;

    JobScope(Domain domain, JobKind kind) {
        this.domain = domain;
        this.kind = kind;
    }

    /** The only way to a monitor. @throws DomainStateException if no process runs the domain */
    public DomainMonitor monitor() {
        return live().monitor();
    }

    /** What is undone if the job fails. */
    public Rollback rollback() {
        check();
        return rollback;
    }

    /** What is asked for. */
    public DomainDef definition() {
        check();
        return domain.definition();
    }

    /**
     * Asks for something else from now on: durable when this returns, and what is on disk counts if it fails. A guest that
     * runs is left alone.
     */
    public void redefine(DomainDef next) {
        check();
        String before = domain.definition().name();
        try {
            domain.holding().redefine(next);
        } finally {
            domain.standing().named(before, domain.definition().name());
        }
    }

    /** What really runs, which is what is changed while it does. @throws DomainStateException if nothing runs */
    public DomainDef liveDefinition() {
        live();
        return domain.holding().liveDefinition();
    }

    /** Something else really runs from now on: durable when this returns. */
    public void keepLive(DomainDef next) {
        live();
        domain.holding().keepLive(next);
    }

    /** What is known of the process that runs. */
    public LiveRecord record() {
        return domain.holding().record(live());
    }

    /** Something else is known of it from now on: durable when this returns. */
    public void keepRecord(LiveRecord next) {
        live();
        domain.holding().keepRecord(next);
    }

    /** Where its sockets are. */
    public RunDirectory runDirectory() {
        return live().run();
    }

    /** Plans for the binary that runs, as its start did. */
    @SuppressWarnings("exports") // for features, which see every room below them
    public LaunchPlanner planner() {
        Host host = domain.holding().host();
        return new LaunchPlanner(
                host.capabilities().apply(record().qemu().emulator()), LaunchSources.of(domain.uuid()));
    }

    /** How definitions are written down. */
    public Notation notation() {
        check();
        return domain.holding().host().notation();
    }

    /** The domain, for messages. */
    public String label() {
        return domain.label();
    }

    /** Where its files are; the job holds their lock. */
    public DomainDirectory directory() {
        check();
        return domain.holding().directory();
    }

    /** Waits; the job has a thread of its own. */
    public <T> T await(CompletionStage<T> stage) {
        check();
        return QmpBlocking.await(stage);
    }

    /** Something that the caller need not wait for, and the next job must: done in the domain's lane when the result is told. */
    void afterwards(Runnable step) {
        afterwards.add(step);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    JobKind kind() {
        return kind;
    }

    Live live() {
        check();
        return domain.live()
                .orElseThrow(() -> new DomainStateException(
                        domain.label(), kind.id(), domain.state().name(), "running or paused"));
    }

    void end() {
        over = true;
    }

    private void check() {
        if (over) {
            throw new IllegalStateException("the " + kind.id() + " job of domain " + domain.label() + " is over");
        }
    }
}
