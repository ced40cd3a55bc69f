package org.qmp4j.supervisor.vm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.qmp4j.supervisor.attach.Attachment;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.PeerJournal;
import org.qmp4j.supervisor.attach.PeerRecovery;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.ProofException;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.launch.StartReason;
import org.qmp4j.supervisor.process.Inheritance;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How one process of a domain follows another: the second is made, or found again, and gets the place of the first. */
final class Succession {
    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);

    private final Host host;
    private final DomainDirectory directory;
    private final String label;

    Succession(Host host, DomainDirectory directory, String label) {
        this.host = host;
        this.directory = directory;
        this.label = label;
    }

    /** A place for a peer, in which a process begins to be made. */
    PeerPlace reserve(Rollback rollback) {
        Making making = Making.begin(host, directory, label, rollback);
        RunDirectory run = directory.reserveGeneration();
        rollback.push("make the peer's run directory", run::remove);
        // what the disk has to do for it would keep a QEMU waiting that comes up
        FutureTask<Long> taken = new FutureTask<>(() -> directory.keepGeneration(run.generation()), run.generation());
        PeerPlace place = new PeerPlace(run, making, taken);
        rollback.push("take a number", place::awaitTaken);
        try {
            host.reach().pool().execute(taken);
        } catch (RejectedExecutionException e) {
            LOG.debug("[{}] its number is taken when it is needed", label, e);
        }
        QemuUser user = host.user();
        if (user != null) {
            run.give(user.owner());
        }
        return place;
    }

    /** A peer that waits for the guest. */
    Live start(Rollback rollback, PeerPlace place, LiveRecord first, DomainDef definition, PeerIntent wanted)
            throws Exception {
        RunDirectory run = place.run();
        Path memory = wanted.memory();
        Inheritance inherited = wanted.inherited();
        GenIdDecision genid = decision(first);
        long from = first.proof().generation();
        place.making()
                .note(
                        rollback,
                        process -> PeerJournal.spawned(
                                directory.journal(), process, from, run.generation(), GenIdBook.facts(genid)),
                        () -> directory.journal().clear(PeerJournal.OPERATION));
        Sealing sealing = Sealing.fresh(host, run);
        RunPaths paths = sealing.paths(
                new RunPaths(run.path(), memory)
                        .withKept(directory.nvram().directory())
                        .withTaps(inherited.numbers()),
                run);
        ProcessStart.Intent intent = new ProcessStart.Intent(
                run, place.making(), plan(definition, genid, paths, sealing), memory, inherited);
        return new ProcessStart(host, directory, label, PeerJournal.OPERATION)
                .run(rollback, intent, new ProcessStart.Notes() {
                    @Override
                    public void released() throws Exception {
                        wanted.meanwhile().run();
                        place.awaitTaken();
                    }
                });
    }

    /** What a peer of that definition would be started as. */
    LaunchPlan plan(DomainDef definition, LiveRecord first, RunPaths paths) {
        return plan(
                definition,
                decision(first),
                paths,
                Sealing.of(host, directory.run(first.proof().generation())));
    }

    private LaunchPlan plan(DomainDef definition, GenIdDecision genid, RunPaths paths, Sealing sealing) {
        QemuUser user = host.user();
        return new LaunchPlanner(
                        host.capabilities()
                                .apply(String.valueOf(definition.devices().emulator())),
                        sealing.sources(LaunchSources.of(directory.uuid()).withUser(user == null ? null : user.text())))
                .succeed(definition, new StartReason.Incoming(genid, "defer"), paths);
    }

    /** The guest goes on: it has the id that it has. */
    private static GenIdDecision decision(LiveRecord first) {
        UUID guid = first.genid().value();
        boolean custom = first.genid().origin().equals(GenIdDecision.Origin.CUSTOM.name());
        GenIdDecision.Verdict kept = custom ? GenIdDecision.Verdict.CUSTOM : GenIdDecision.Verdict.KEEP;
        return new GenIdDecision(
                guid == null ? GenIdDecision.Verdict.NONE : kept,
                guid,
                GenIdTransition.LOCAL_MIGRATION,
                "the guest goes on in another process");
    }

    /** The peer that an earlier supervisor has made; empty if it is gone, with proof. */
    Optional<Live> find() {
        Attachment found = recovery().find().toCompletableFuture().join();
        if (found instanceof Attachment.Attached attached) {
            return Optional.of(attached.live());
        }
        if (found instanceof Attachment.Gone || found instanceof Attachment.Nothing) {
            return Optional.empty();
        }
        throw new ProofException(label + ": whether its peer runs cannot be told: " + found, List.of());
    }

    PeerRecovery recovery() {
        return new PeerRecovery(host.reach(), directory, label);
    }

    /** The peer is the process of the domain from now on, durably. */
    void keep(Live next) {
        directory.writeRecord(next.record());
        remember(next.record());
    }

    void remember(LiveRecord record) {
        recovery().entry().ifPresent(entry -> new GenIdBook(host, directory).keep(entry, record));
    }

    /** What led to the sockets of the first process leads to those of the next. */
    static void publish(Live next) {
        for (Map.Entry<Path, Path> published : next.record().published().entrySet()) {
            next.run().publish(published.getKey(), published.getValue());
        }
        next.run().makeCurrent();
    }
}
