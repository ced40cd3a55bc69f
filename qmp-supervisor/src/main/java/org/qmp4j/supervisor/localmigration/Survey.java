package org.qmp4j.supervisor.localmigration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.DomainType;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.handover.Handover;
import org.qmp4j.supervisor.handover.HandoverItem;
import org.qmp4j.supervisor.handover.Handovers;
import org.qmp4j.supervisor.launch.Accelerator;
import org.qmp4j.supervisor.launch.BackendPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.MemoryPlan;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.SharedFiles;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.DirtyTracking;
import org.qmp4j.supervisor.vm.JobScope;

/** What is known of a guest and of the binary that it is to be moved to, before anything is done. Asks, and changes nothing. */
final class Survey {
    private static final Set<String> STATES = Set.of("running", "paused", "prelaunch");
    private static final String SHARES = "migrate-set-capabilities.capabilities.capability=x-ignore-shared";

    private final JobScope scope;
    private final LocalMigrationOptions options;
    private final LiveRecord record;
    private final String emulator;
    private final List<String> refusals = new ArrayList<>();
    private String toVersion = "";
    private RamMode mode = RamMode.SHARED;
    private String modeReason = "its memory is in files that both processes have";
    private boolean runs;
    private final DomainDef definition;
    private final Handover handover;
    private final CompletionStage<List<String>> blockers;
    private final CompletionStage<RunState> status;

    /** Asks its QEMU, which is slow to answer while its guest runs, and works out meanwhile what can be known without an answer. */
    Survey(JobScope scope, LocalMigrationOptions options) {
        this.scope = scope;
        this.options = options;
        this.record = scope.record();
        this.emulator =
                options.emulator().map(Path::toString).orElse(record.qemu().emulator());
        this.blockers = scope.monitor().migration().blockers();
        this.status = scope.monitor().status();
        this.definition = definition(scope, record, emulator);
        this.handover = Handovers.of(definition, record);
        workOut();
    }

    /** What the peer has: all that the first process has, its machine type and what runs it included, under the name of today. */
    static DomainDef definition(JobScope scope, LiveRecord record, String emulator) {
        DomainDef live = scope.liveDefinition();
        boolean kvm = record.qemu().accelerator().equals(Accelerator.KVM.name());
        return live.withType(kvm ? DomainType.KVM : DomainType.QEMU)
                .withOs(live.os().withMachine(record.qemu().machine()))
                .withName(scope.definition().name())
                .withEmulator(emulator);
    }

    DomainDef definition() {
        return definition;
    }

    Handover handover() {
        return handover;
    }

    /** Whether the guest ran when it was asked. Known when this is complete. */
    boolean runs() {
        return runs;
    }

    /** How the memory gets there. */
    RamMode mode() {
        return mode;
    }

    /** Whether something speaks against it already. */
    boolean isRefused() {
        return !refusals.isEmpty();
    }

    private void workOut() {
        if (scope.directory().liveDefinition().isEmpty()) {
            refusals.add(
                    "what it was started with is not known, as another version of this library did: restart it once");
        }
        Obstacles.of(definition).forEach(refusals::add);
        handover.items().stream()
                .filter(item -> item.fate() == HandoverItem.Fate.REFUSED)
                .forEach(item -> refusals.add(item.device() + ": " + item.reason()));
        String unshared = plan();
        if (unshared != null) {
            mode = RamMode.COPY;
            modeReason = unshared;
            if (!options.copyAllowed()) {
                refusals.add("its memory would have to be copied, which is not allowed: " + unshared);
            }
        }
    }

    /** Waits for what it has said. */
    Preflight complete() {
        RunState state = scope.await(status);
        runs = state.running();
        if (!STATES.contains(state.word())) {
            refusals.add("it is in state '" + state + "': resume it, or end it first");
        }
        refusals.addAll(scope.await(blockers));
        DirtyTracking tracking = DirtyTracking.of(record.qemu());
        boolean held = runs && mode == RamMode.COPY && !tracking.isSound();
        return new Preflight(
                emulator,
                record.qemu().version(),
                toVersion,
                record.qemu().machine(),
                mode,
                held ? modeReason + "; it stands still while it is sent: " + tracking.flaw() : modeReason,
                handover.items(),
                refusals);
    }

    /** Why its memory must be copied, as far as the binary is known that it is to be moved to; null if it need not. */
    private @Nullable String plan() {
        try {
            QemuCapabilities capabilities = scope.capabilities(emulator);
            toVersion = capabilities.version();
            checkMachine(capabilities);
            LaunchPlan plan = scope.planPeer(handover.parked(definition), record.memory());
            checkAccelerator(plan);
            checkUser(plan);
            return capabilities.has(SHARES)
                    ? notShared(plan.memory())
                    : "QEMU " + toVersion + " does not know how to leave it where it is";
        } catch (UnsupportedConfigurationException e) {
            refusals.add(emulator + " cannot have what it has: " + e.getMessage());
        } catch (SupervisorException | QmpException e) {
            refusals.add(emulator + " cannot be asked what it can do: " + e.getMessage());
        }
        return null;
    }

    /** The way to the sockets of each process is ours alone; from within its own directory it cannot come to another's. */
    private void checkUser(LaunchPlan plan) {
        String user = plan.confinement().user();
        if (user != null) {
            refusals.add(
                    "QEMU runs as user " + user
                            + ", who cannot come to the sockets of another process: shut the guest down and start it again instead");
        }
    }

    private void checkMachine(QemuCapabilities capabilities) {
        String machine = record.qemu().machine();
        boolean known =
                capabilities.machines().isEmpty() || capabilities.machines().containsKey(machine);
        if (!known) {
            refusals.add("QEMU " + capabilities.version() + " has no machine type " + machine
                    + ", which it was started with: choose a binary that has it");
        }
    }

    private void checkAccelerator(LaunchPlan plan) {
        String runs = plan.accelerator().accelerator().name();
        if (!runs.equals(record.qemu().accelerator())) {
            refusals.add("it runs on " + record.qemu().accelerator() + ", and there it would run on " + runs + ": "
                    + plan.accelerator().reason());
        }
    }

    /** Why its memory must be copied; null if it need not. */
    private @Nullable String notShared(MemoryPlan memory) {
        Path files = record.memory();
        if (files == null) {
            return "it was started with memory of its own; where there is room it will be in files from now on";
        }
        List<BackendPlan> backends = Stream.concat(
                        Stream.concat(
                                Stream.ofNullable(memory.backend()),
                                memory.cells().stream().flatMap(cell -> Stream.ofNullable(cell.backend()))),
                        memory.devices().values().stream())
                .toList();
        for (BackendPlan backend : backends) {
            String path = backend.path();
            if (path == null || !Boolean.TRUE.equals(backend.share())) {
                return "memory '" + backend.id() + "' is not shared, as its definition says";
            }
            if (Files.isDirectory(Path.of(path))) {
                return "memory '" + backend.id() + "' is huge pages without a name";
            }
            if (!SharedFiles.isMapped(record.proof().process().pid(), Path.of(path))) {
                return "the file " + path + " is not the memory that its process has";
            }
        }
        return backends.isEmpty() ? "its memory is a mere number of a NUMA cell" : null;
    }
}
