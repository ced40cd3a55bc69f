package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
import org.qmp4j.message.QmpJson;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/**
 * The monitor of one QEMU process. Every stage completes on the client's event loop, and fails as
 * {@link QmpClient#execute(QmpCommand)} says.
 */
public final class DomainMonitor implements AutoCloseable {
    private static final Duration NEVER = Duration.ofDays(365);
    private static final Query<RunState> STATUS = new Query<>(
            "query-status",
            Optional.empty(),
            result -> new RunState(
                    result.path("status").asText(), result.path("running").asBoolean()));

    private final QmpClient client;

    private DomainMonitor(QmpClient client) {
        this.client = client;
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
        return client.execute(new Query<>(
                "query-uuid",
                Optional.empty(),
                result -> UUID.fromString(result.path("UUID").asText())));
    }

    /** {@code query-status}. */
    public CompletionStage<RunState> status() {
        return client.execute(STATUS);
    }

    /** {@code query-status}, for which no answer is too late: a process that hangs and goes on answers then. */
    public CompletionStage<RunState> pulse() {
        return client.execute(STATUS, new Deadline(NEVER, NEVER));
    }

    /** {@code query-vm-generation-id}: what the guest really has. */
    public CompletionStage<UUID> generationId() {
        return client.execute(new Query<>(
                "query-vm-generation-id",
                Optional.empty(),
                result -> UUID.fromString(result.path("guid").asText())));
    }

    /**
     * {@code cont}: lets the virtual CPUs run. QEMU says that they do ({@code RESUME}) before it replies; a guest that runs
     * already gives no event, so none is waited for.
     */
    public CompletionStage<JsonNode> resume() {
        return client.execute("cont");
    }

    /** {@code stop}: the virtual CPUs stand still when this completes; {@code STOP} as with {@link #resume()}. */
    public CompletionStage<JsonNode> suspend() {
        return client.execute("stop");
    }

    /**
     * {@code system_powerdown}: asks the guest to power down, as by its power button.
     *
     * @return completes when the guest is off ({@code SHUTDOWN}); fails at the deadline if it does not listen
     */
    public CompletionStage<Awaited<JsonNode>> powerdown(Duration deadline) {
        return client.executeAndAwait(QmpCommand.of("system_powerdown"), EventFilter.named("SHUTDOWN"), deadline);
    }

    /** {@code system_reset}: completes when the machine has been reset. */
    public CompletionStage<Awaited<JsonNode>> reset() {
        return client.executeAndAwait(
                QmpCommand.of("system_reset"), EventFilter.named("RESET"), Duration.ofSeconds(30));
    }

    /** {@code quit}: QEMU ends. A connection that breaks instead of a reply is success too. */
    public CompletionStage<JsonNode> quit() {
        return client.execute("quit");
    }

    /** {@code screendump} as PNG. The file is written by QEMU: its process must be allowed to. */
    public CompletionStage<JsonNode> screendump(Path png) {
        ObjectNode arguments = QmpJson.object().put("filename", png.toString()).put("format", "png");
        return client.execute("screendump", arguments);
    }

    /** Any command, for people who know better: nothing here knows what it does to the domain. */
    public CompletionStage<JsonNode> execute(String name, ObjectNode arguments) {
        return client.execute(name, arguments);
    }

    /** Hears everything that QEMU says, from now on, in order. */
    public QmpSubscription subscribe(Executor executor, Consumer<? super QmpNotice> listener) {
        return client.subscribe(EventFilter.all(), EventBuffer.STANDARD, executor, listener);
    }

    /** {@code set-action reboot}: whether QEMU carries out a guest's reboot itself, or stops as for a power off. */
    public CompletionStage<JsonNode> rebootAction(boolean shutdown) {
        return client.execute("set-action", QmpJson.object().put("reboot", shutdown ? "shutdown" : "reset"));
    }

    /**
     * {@code dump-guest-memory}: writes the guest's memory to an ELF file, while it stands still.
     *
     * @return completes when it is written; no deadline but the connection's end
     */
    public CompletionStage<JsonNode> dumpMemory(Path core) {
        ObjectNode arguments = QmpJson.object().put("paging", false).put("protocol", "file:" + core);
        return client.execute(QmpCommand.of("dump-guest-memory", arguments), new Deadline(NEVER, NEVER));
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
