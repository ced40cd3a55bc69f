package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.qmp4j.Awaited;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.QmpSubscription;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.blockcore.QueryBlock;
import org.qmp4j.qapi.control.Quit;
import org.qmp4j.qapi.dump.DumpGuestMemory;
import org.qmp4j.qapi.machine.QueryUuid;
import org.qmp4j.qapi.machine.QueryVmGenerationId;
import org.qmp4j.qapi.machine.SystemPowerdown;
import org.qmp4j.qapi.machine.SystemReset;
import org.qmp4j.qapi.migration.CalcDirtyRate;
import org.qmp4j.qapi.misc.Cont;
import org.qmp4j.qapi.misc.Stop;
import org.qmp4j.qapi.qom.QomSet;
import org.qmp4j.qapi.runstate.QueryStatus;
import org.qmp4j.qapi.runstate.RebootAction;
import org.qmp4j.qapi.runstate.ResetEvent;
import org.qmp4j.qapi.runstate.SetAction;
import org.qmp4j.qapi.runstate.ShutdownEvent;
import org.qmp4j.qapi.ui.ImageFormat;
import org.qmp4j.qapi.ui.Screendump;
import org.qmp4j.transport.NativeFd;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/**
 * The monitor of one QEMU process. Every stage completes on the client's event loop, and fails as
 * {@link QmpClient#execute(QmpCommand)} says.
 */
public final class DomainMonitor implements AutoCloseable {
    private static final Duration NEVER = Duration.ofDays(365);

    private final QmpClient client;
    private final CpuMonitor cpu;

    private DomainMonitor(QmpClient client) {
        this.client = client;
        this.cpu = new CpuMonitor(client);
    }

    /** Connects; completes when commands can be sent, or with {@link org.qmp4j.error.QmpConnectException}. */
    public static CompletionStage<DomainMonitor> connect(QmpLoops loops, Path socket, QmpOptions options) {
        CompletableFuture<DomainMonitor> monitor = new CompletableFuture<>();
        QmpClient.connect(loops, QmpEndpoint.unix(socket), options).whenComplete((client, problem) -> {
            if (problem == null) {
                monitor.complete(new DomainMonitor(client));
            } else {
                monitor.completeExceptionally(problem);
            }
        });
        return monitor;
    }

    /** QEMU's version. */
    public String version() {
        return client.greeting().version().toString();
    }

    /** The process that made the monitor's socket, as the kernel knows it; empty where the transport cannot tell. */
    public OptionalLong peerPid() {
        try {
            return OptionalLong.of(client.peer().pid());
        } catch (QmpUnsupportedException e) {
            return OptionalLong.empty();
        }
    }

    /** {@code query-uuid}. */
    public CompletionStage<UUID> uuid() {
        return client.execute(new QueryUuid()).thenApply(info -> UUID.fromString(info.uuid()));
    }

    /** {@code query-status}. */
    public CompletionStage<RunState> status() {
        return client.execute(new QueryStatus()).thenApply(RunState::of);
    }

    /** {@code query-block}: the disks that could not be read or written, and that the guest was stopped for. */
    public CompletionStage<List<DiskFault>> diskFaults() {
        return client.execute(new QueryBlock())
                .thenApply(blocks -> blocks.stream()
                        .flatMap(block -> DiskFault.of(block).stream())
                        .toList());
    }

    /** {@code query-status}, for which no answer is too late: a process that hangs and goes on answers then. */
    public CompletionStage<RunState> pulse() {
        return client.execute(new QueryStatus(), new Deadline(NEVER, NEVER)).thenApply(RunState::of);
    }

    /** {@code query-vm-generation-id}: what the guest really has. */
    public CompletionStage<UUID> generationId() {
        return client.execute(new QueryVmGenerationId()).thenApply(info -> UUID.fromString(info.guid()));
    }

    /**
     * {@code cont}: lets the virtual CPUs run. QEMU says that they do ({@code RESUME}) before it replies; a guest that runs
     * already gives no event, so none is waited for.
     */
    public CompletionStage<Empty> resume() {
        return client.execute(new Cont());
    }

    /** {@code stop}: the virtual CPUs stand still when this completes; {@code STOP} as with {@link #resume()}. */
    public CompletionStage<Empty> suspend() {
        return client.execute(new Stop());
    }

    /**
     * {@code system_powerdown}: asks the guest to power down, as by its power button.
     *
     * @return completes when the guest is off ({@code SHUTDOWN}); fails at the deadline if it does not listen
     */
    public CompletionStage<Awaited<Empty>> powerdown(Duration deadline) {
        return client.executeAndAwait(new SystemPowerdown(), EventFilter.named(ShutdownEvent.TYPE.name()), deadline);
    }

    /** {@code system_reset}: completes when the machine has been reset. */
    public CompletionStage<Awaited<Empty>> reset() {
        return client.executeAndAwait(
                new SystemReset(), EventFilter.named(ResetEvent.TYPE.name()), Duration.ofSeconds(30));
    }

    /** {@code quit}: QEMU ends. A connection that breaks instead of a reply is success too. */
    public CompletionStage<Empty> quit() {
        return client.execute(new Quit());
    }

    /** {@code screendump} as PNG. The file is written by QEMU: its process must be allowed to. */
    public CompletionStage<Empty> screendump(Path png) {
        return client.execute(
                Screendump.builder(png.toString()).format(ImageFormat.PNG).build());
    }

    /** Any command, for people who know better: nothing here knows what it does to the domain. */
    public CompletionStage<JsonNode> execute(String name, ObjectNode arguments) {
        return client.execute(name, arguments);
    }

    /** The questions alone, for whoever needs no job. */
    public MonitorReading reading() {
        return new MonitorReading(client);
    }

    /**
     * {@code calc-dirty-rate}: begins to measure how fast the guest writes to its memory, by samples; the other ways that QEMU
     * has slow the guest down, and 7.2 ends over one of them where there is no KVM. Completes when it has begun.
     */
    public CompletionStage<Empty> measureDirtyRate(Duration period) {
        return client.execute(CalcDirtyRate.of(period.toSeconds()));
    }

    /** {@code qom-set} of a balloon's {@code guest-stats-polling-interval}: how often the guest is asked; zero for never. */
    public CompletionStage<Empty> pollGuestMemory(String balloon, Duration interval) {
        return client.execute(
                QomSet.of(peripheral(balloon), "guest-stats-polling-interval", LongNode.valueOf(interval.toSeconds())));
    }

    static String peripheral(String id) {
        return "/machine/peripheral/" + id;
    }

    /** Hears everything that QEMU says, from now on, in order. */
    public QmpSubscription subscribe(Executor executor, Consumer<? super QmpNotice> listener) {
        return client.subscribe(EventFilter.all(), EventBuffer.STANDARD, executor, listener);
    }

    /** {@code set-action reboot}: whether QEMU carries out a guest's reboot itself, or stops as for a power off. */
    public CompletionStage<Empty> rebootAction(boolean shutdown) {
        RebootAction action = shutdown ? RebootAction.SHUTDOWN : RebootAction.RESET;
        return client.execute(SetAction.builder().reboot(action).build());
    }

    /**
     * {@code dump-guest-memory}: writes the guest's memory to an ELF file, while it stands still.
     *
     * @param core is there and empty; we open it, so that its QEMU need not be allowed to
     * @return completes when it is written; no deadline but the connection's end
     */
    public CompletionStage<Empty> dumpMemory(Path core) {
        String name = "core";
        CompletionStage<JsonNode> passed;
        try (NativeFd file = NativeFd.open(core, true)) {
            passed = client.descriptors().getfd(name, file);
        }
        return passed.thenCompose(
                        there -> client.execute(DumpGuestMemory.of(false, "fd:" + name), new Deadline(NEVER, NEVER)))
                .whenComplete((done, problem) -> client.descriptors().usedUp(name));
    }

    /** Its devices. */
    public DeviceMonitor devices() {
        return new DeviceMonitor(client);
    }

    /** The host sides of its character devices. */
    public CharacterMonitor characters() {
        return new CharacterMonitor(client);
    }

    /** Its displays. */
    public DisplayMonitor displays() {
        return new DisplayMonitor(client);
    }

    /** Its part in a migration. */
    public MigrationMonitor migration() {
        return new MigrationMonitor(client);
    }

    /** The CPU of its guest. */
    public CpuMonitor cpu() {
        return cpu;
    }

    /** Its block nodes and media. */
    public BlockMonitor blocks() {
        return new BlockMonitor(client);
    }

    /** Jobs on its block nodes. */
    public BlockJobMonitor blockJobs() {
        return new BlockJobMonitor(client);
    }

    /** Dirty bitmaps of its block nodes. */
    public BitmapMonitor bitmaps() {
        return new BitmapMonitor(client);
    }

    /** Backups of its disks. */
    public BackupMonitor backups() {
        return new BackupMonitor(client);
    }

    /** Completes with the reason when the connection has ended. */
    public CompletionStage<String> closed() {
        return client.closed();
    }

    /** Leaves QEMU alone. */
    @Override
    public void close() {
        client.close();
    }
}
