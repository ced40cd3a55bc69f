package org.qmp4j.supervisor.vm;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
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

    private final Host host;
    private final DomainDirectory directory;
    private final DomainDef definition;
    private final UUID uuid;
    private final GenIdBook genIds;

    StartJob(Host host, DomainDirectory directory, DomainDef definition) {
        this.host = host;
        this.directory = directory;
        this.definition = definition;
        this.uuid = directory.uuid();
        this.genIds = new GenIdBook(host, directory);
    }

    /** @param paused whether its guest is to stay paused */
    Live run(JobScope scope, boolean paused) throws Exception {
        Rollback rollback = scope.rollback();
        GenIdDecision genid = genIds.decide(definition.genid());
        ProcessStart.Intent intent = plan(rollback, genid);
        Live started = new ProcessStart(host, directory, definition.label(), StartJournal.START)
                .run(
                        rollback,
                        intent,
                        process -> StartJournal.spawned(
                                directory.journal(),
                                process.earlyIdentity(),
                                intent.run().generation(),
                                paused,
                                GenIdBook.facts(genid)),
                        () -> {
                            rollback.push("record it", directory::deleteRecord);
                            // QEMU takes a while to come up: what is known already is written down meanwhile
                            directory.writeLiveDefinition(
                                    host.notation().write(intent.plan().placed(definition)));
                        });
        keep(rollback, intent.plan(), intent.run(), started.record());
        return started;
    }

    private ProcessStart.Intent plan(Rollback rollback, GenIdDecision genid) {
        String emulator = String.valueOf(definition.devices().emulator());
        QemuCapabilities capabilities = host.capabilities().apply(emulator);
        RunDirectory run = directory.nextGeneration();
        rollback.push("make run directory", run::remove);
        Path memory = memory(rollback);
        QemuUser user = host.user();
        if (user != null) {
            run.give(user.owner());
        }
        List<String> unfulfilled = definition.resources().unfulfilled();
        if (!unfulfilled.isEmpty()) {
            LOG.warn("[{}] kept in its definition, and not carried out: {}", definition.label(), unfulfilled);
        }
        LaunchPlan plan = new LaunchPlanner(
                        capabilities, LaunchSources.of(uuid).withUser(user == null ? null : user.text()))
                .plan(definition, new StartReason.FreshBoot(genid), new RunPaths(run.path(), memory));
        return new ProcessStart.Intent(run, plan, memory);
    }

    /** Where its memory is, if it can be shared; null if it cannot. */
    private @Nullable Path memory(Rollback rollback) {
        MemoryDirectory memory = directory.memory();
        rollback.push("make its memory", memory::remove);
        return host.sharedMemory()
                ? memory.make(definition.memory().totalKib() << 10).orElse(null)
                : null;
    }

    /** Writes down what runs, and publishes it. */
    private void keep(Rollback rollback, LaunchPlan plan, RunDirectory run, LiveRecord record) {
        directory.writeRecord(record);
        directory.journal().pass(StartJournal.START, "recorded");
        GenIdHistory before = directory.genIds();
        rollback.push("remember its generation id", () -> directory.writeGenIds(before));
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
