package org.qmp4j.supervisor.monitor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.QmpClient;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.migration.Migrate;
import org.qmp4j.qapi.migration.MigrateCancel;
import org.qmp4j.qapi.migration.MigrateIncoming;
import org.qmp4j.qapi.migration.MigrateSetCapabilities;
import org.qmp4j.qapi.migration.MigrateSetParameters;
import org.qmp4j.qapi.migration.MigrationCapabilityStatus;
import org.qmp4j.qapi.migration.MigrationInfo;
import org.qmp4j.qapi.migration.QueryMigrate;
import org.qmp4j.qapi.migration.QueryMigrateCapabilities;

/** The state of the guest as a stream, out of a QEMU and into one. Stages as those of {@link DomainMonitor}. */
public final class MigrationMonitor {
    /** Capabilities that do not change what the stream is. */
    private static final List<String> HARMLESS = List.of("events", "late-block-activate");

    private final QmpClient client;

    MigrationMonitor(QmpClient client) {
        this.client = client;
    }

    /**
     * How far a stream is.
     *
     * @param status QEMU's word, such as {@code active}
     * @param transferred bytes of memory that were sent
     * @param remaining bytes of memory that are not sent yet
     * @param total bytes of memory
     * @param problem why it has failed, as far as QEMU says
     */
    public record Progress(String status, long transferred, long remaining, long total, Optional<String> problem) {
        /** Whether all has been sent or received. */
        public boolean completed() {
            return status.equals("completed");
        }

        /** Whether it has come to an end that is none. */
        public boolean failed() {
            return status.equals("failed") || status.equals("cancelled");
        }

        /** Whether none is under way. */
        public boolean over() {
            return completed() || failed() || status.equals("none");
        }
    }

    /** {@code migrate-set-capabilities}: nothing that an earlier stream was sent with, so that this one is plain. */
    public CompletionStage<Empty> plain() {
        return client.execute(new QueryMigrateCapabilities()).thenCompose(all -> {
            List<MigrationCapabilityStatus> on = all.stream()
                    .filter(one ->
                            one.state() && !HARMLESS.contains(one.capability().text()))
                    .map(one -> new MigrationCapabilityStatus(one.capability(), false, JsonMembers.NONE))
                    .toList();
            return on.isEmpty()
                    ? CompletableFuture.completedStage(new Empty(JsonMembers.NONE))
                    : client.execute(MigrateSetCapabilities.of(on));
        });
    }

    /** {@code migrate-set-parameters}: the most that is sent, in bytes a second. */
    public CompletionStage<Empty> bandwidth(long bytesPerSecond) {
        return client.execute(
                MigrateSetParameters.builder().maxBandwidth(bytesPerSecond).build());
    }

    /** {@code migrate}: begins to send the state to whoever listens there; completes when that has begun. */
    public CompletionStage<Empty> send(Path socket) {
        return client.execute(Migrate.builder().uri("unix:" + socket).build());
    }

    /** {@code migrate-incoming}: waits for the state at that socket; completes when it can be connected to. */
    public CompletionStage<Empty> receive(Path socket) {
        return client.execute(MigrateIncoming.builder().uri("unix:" + socket).build());
    }

    /** {@code migrate_cancel}: completes at once, and also when there is nothing to cancel. */
    public CompletionStage<Empty> cancel() {
        return client.execute(new MigrateCancel());
    }

    /** {@code query-migrate}. */
    public CompletionStage<Progress> progress() {
        return client.execute(new QueryMigrate()).thenApply(MigrationMonitor::progress);
    }

    private static Progress progress(MigrationInfo info) {
        return new Progress(
                info.status().map(OpenEnum::text).orElse("none"),
                info.ram().map(ram -> ram.transferred()).orElse(0L),
                info.ram().map(ram -> ram.remaining()).orElse(0L),
                info.ram().map(ram -> ram.total()).orElse(0L),
                info.errorDesc());
    }
}
