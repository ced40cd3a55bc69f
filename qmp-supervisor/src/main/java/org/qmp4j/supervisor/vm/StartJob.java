package org.qmp4j.supervisor.vm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.genid.GenIdHistory;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.PublishedSocket;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.launch.StartReason;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.Inheritance;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.MemoryDirectory;
import org.qmp4j.supervisor.state.RunDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a definition to a proven process whose guest does not run yet. Each step notes how to undo it. */
final class StartJob {
    private static final Logger LOG = LoggerFactory.getLogger(StartJob.class);

    private final Holding holding;
    private final Host host;
    private final DomainDirectory directory;
    private final DomainDef definition;
    private final @Nullable Beginning beginning;
    private final UUID uuid;
    private final GenIdBook genIds;

    /** @param beginning what the guest goes on from; null when it boots */
    StartJob(Holding holding, @Nullable Beginning beginning) {
        this.holding = holding;
        this.beginning = beginning;
        this.host = holding.host();
        this.directory = holding.directory();
        this.definition = beginning == null ? holding.definition() : beginning.definition();
        this.uuid = directory.uuid();
        this.genIds = new GenIdBook(host, directory);
    }

    /**
     * QEMU takes a while to come up. All that is known already is written down meanwhile, as if it were what was asked for, and is
     * compared with what QEMU says of itself then: the guest does not run before both agree and are durable.
     *
     * @param paused whether its guest is to stay paused
     */
    Live run(JobScope scope, boolean paused) throws Exception {
        Rollback rollback = scope.rollback();
        Making making = Making.begin(host, directory, definition.label(), rollback);
        GenIdDecision genid = genIds.decide(definition.genid(), beginning);
        RunDirectory run = directory.reserveGeneration();
        rollback.push("make run directory", run::remove);
        Map<String, String> facts = facts(genid);
        making.note(
                rollback,
                process -> StartJournal.spawned(directory.journal(), process, run.generation(), paused, facts),
                () -> directory.journal().clear(StartJournal.START));
        ProcessStart.Intent intent = plan(rollback, run, making, genid);
        Notes notes = new Notes(rollback, intent);
        Live started =
                new ProcessStart(host, directory, definition.label(), StartJournal.START).run(rollback, intent, notes);
        notes.correct(started.record());
        return started;
    }

    /** What is written down of a start, and when. */
    private final class Notes implements ProcessStart.Notes {
        private final Rollback rollback;
        private final ProcessStart.Intent intent;
        private final GenIdHistory before = directory.genIds();
        private @Nullable LiveRecord kept;

        Notes(Rollback rollback, ProcessStart.Intent intent) {
            this.rollback = rollback;
            this.intent = intent;
        }

        @Override
        public void released() {
            directory.keepGeneration(intent.run().generation());
            directory.journal().keep(StartJournal.START);
            rollback.push("record it", directory::deleteRecord);
            DomainDef live = intent.plan().placed(definition);
            holding.placeLive(live);
            host.care().comingUp(directory, live);
        }

        @Override
        public void expected(LiveRecord record) {
            rollback.push("remember its generation id", this::forgetGenId);
            keep(rollback, intent.plan(), intent.run(), record);
            host.care().expected(directory, record);
            kept = record;
        }

        @Override
        public CompletionStage<?> greeted(DomainMonitor monitor, LiveRecord expected) {
            return host.care().greeted(monitor, expected);
        }

        /** What QEMU says of itself is what runs. */
        void correct(LiveRecord actual) {
            if (!actual.equals(kept)) {
                forgetGenId();
                expected(actual);
            }
        }

        private void forgetGenId() {
            if (!directory.genIds().equals(before)) {
                directory.writeGenIds(before);
            }
        }
    }

    private ProcessStart.Intent plan(Rollback rollback, RunDirectory run, Making making, GenIdDecision genid) {
        QemuCapabilities capabilities =
                host.capabilities().apply(String.valueOf(definition.devices().emulator()));
        QemuUser user = host.user();
        if (user != null) {
            run.give(user.owner());
        }
        Path memory = memory(rollback);
        List<String> unfulfilled = definition.resources().unfulfilled();
        if (!unfulfilled.isEmpty()) {
            LOG.warn("[{}] kept in its definition, and not carried out: {}", definition.label(), unfulfilled);
        }
        Sealing sealing = Sealing.fresh(host, run);
        LaunchSources sources = LaunchSources.of(uuid).withUser(user == null ? null : user.text());
        RunPaths paths = sealing.paths(
                new RunPaths(run.path(), memory).withKept(directory.nvram().directory()), run);
        LaunchPlanner planner = new LaunchPlanner(capabilities, sealing.sources(sources));
        LaunchPlan plan = plan(planner, genid, paths);
        Variables.make(plan.board().firmware(), user, rollback);
        return new ProcessStart.Intent(run, making, plan, memory, Inheritance.nothing());
    }

    private LaunchPlan plan(LaunchPlanner planner, GenIdDecision genid, RunPaths paths) {
        if (beginning == null) {
            return planner.plan(definition, new StartReason.FreshBoot(genid), paths);
        }
        StartReason.Incoming incoming = new StartReason.Incoming(genid, StartReason.Incoming.LATER);
        return beginning.isWhole()
                ? planner.succeed(definition, incoming, paths)
                : planner.plan(definition, incoming, paths);
    }

    private Map<String, String> facts(GenIdDecision genid) {
        Map<String, String> facts = GenIdBook.facts(genid);
        if (beginning != null) {
            facts.put(StartJournal.LOADS, beginning.transition().id());
            facts.putAll(beginning.notes());
        }
        return facts;
    }

    /** Where its memory is, if it can be shared; null if it cannot. */
    private @Nullable Path memory(Rollback rollback) {
        MemoryDirectory memory = directory.memory();
        rollback.push("make its memory", memory::remove);
        return host.sharedMemory() && (beginning == null || beginning.sharesMemory())
                ? memory.make(definition.memory().totalKib() << 10).orElse(null)
                : null;
    }

    /** Writes down what runs, and publishes it. */
    private void keep(Rollback rollback, LaunchPlan plan, RunDirectory run, LiveRecord record) {
        directory.writeRecord(record);
        directory.journal().pass(StartJournal.START, "recorded");
        genIds.keep(directory.journal().entry(StartJournal.START).orElseThrow(), record);
        directory.journal().pass(StartJournal.START, "remembered");
        for (PublishedSocket published : plan.published()) {
            run.publish(published.link(), published.socket());
            rollback.push("publish " + published.link(), () -> run.withdraw(published.link()));
        }
        run.makeCurrent();
        directory.journal().pass(StartJournal.START, "published");
    }
}
