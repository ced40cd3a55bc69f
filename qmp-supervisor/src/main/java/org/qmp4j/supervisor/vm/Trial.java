package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.launch.StartReason;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.RunDirectory;
import org.qmp4j.supervisor.storage.StorageImage;

/** What a guest would be started as here, worked out as a start does, and nothing is made. */
@SuppressWarnings("exports") // for features, which see every room below them
public final class Trial {
    private final Host host;

    /** For the supervisor. */
    public Trial(Host host) {
        this.host = host;
    }

    /** How a guest would come to run. */
    public enum Way {
        /** It boots. */
        BOOTS,
        /** It goes on from a state of another manager, whose definition leaves out what every machine has. */
        GOES_ON,
        /** It goes on from a state of ours, whose definition has all that its machine had. */
        GOES_ON_WHOLE
    }

    /** What that binary can do; may block while it is asked. */
    public QemuCapabilities capabilities(String emulator) {
        return host.capabilities().apply(emulator);
    }

    /** That definition as it would be kept. */
    public DomainDef laidOut(DomainDef asked) {
        return host.laidOut(asked);
    }

    /** An image with all that is below it, by the headers that are there. */
    public StorageImage detected(StorageImage image) {
        return HostStorage.HERE.detected(image);
    }

    /**
     * The plan of its next process.
     *
     * @param definition with its uuid and its emulator
     * @throws org.qmp4j.supervisor.error.SupervisorException as its start would
     */
    public LaunchPlan plan(DomainDirectory directory, DomainDef definition, Way way) {
        RunDirectory run = directory.run(directory.lastGeneration() + 1);
        Sealing sealing = Sealing.trial(host);
        RunPaths paths = sealing.paths(
                new RunPaths(run.path(), memory(directory, definition))
                        .withKept(directory.nvram().directory()),
                run);
        QemuUser user = host.user();
        LaunchSources sources = LaunchSources.of(directory.uuid()).withUser(user == null ? null : user.text());
        LaunchPlanner planner = new LaunchPlanner(
                capabilities(String.valueOf(definition.devices().emulator())), sealing.sources(sources));
        GenIdDecision genid = genid(directory, definition);
        StartReason.Incoming incoming = new StartReason.Incoming(genid, StartReason.Incoming.LATER);
        LaunchPlan plan = switch (way) {
            case BOOTS -> planner.plan(definition, new StartReason.FreshBoot(genid), paths);
            case GOES_ON -> planner.plan(definition, incoming, paths);
            case GOES_ON_WHOLE -> planner.succeed(definition, incoming, paths);
        };
        Variables.missing(plan.board().firmware());
        return plan;
    }

    /** Whether the memory of its guest could be shared with a process that takes its place; true where nobody wants that. */
    public boolean hasRoomForMemory(DomainDirectory directory, DomainDef definition) {
        return !host.sharedMemory() || memory(directory, definition) != null;
    }

    private @Nullable Path memory(DomainDirectory directory, DomainDef definition) {
        boolean room = host.sharedMemory()
                && directory.memory().hasRoom(definition.memory().totalKib() << 10);
        return room ? directory.memory().path() : null;
    }

    private GenIdDecision genid(DomainDirectory directory, DomainDef definition) {
        try {
            return new GenIdBook(host, directory).decide(definition.genid(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
