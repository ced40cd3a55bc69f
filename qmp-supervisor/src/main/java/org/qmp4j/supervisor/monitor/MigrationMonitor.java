package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.migration.QueryMigrate;
import org.qmp4j.qapi.migration.QueryMigrateCapabilities;

/** A migration, from the side of either QEMU. Reached by {@link DomainMonitor#migration()}. */
public final class MigrationMonitor {
    private static final long UNLIMITED = 1L << 40;

    private final QmpClient client;

    MigrationMonitor(QmpClient client) {
        this.client = client;
    }

    /** {@code query-migrate-capabilities}: the names of all that this QEMU knows. */
    public CompletionStage<Set<String>> capabilities() {
        return client.execute(new QueryMigrateCapabilities())
                .thenApply(
                        all -> all.stream().map(one -> one.capability().text()).collect(Collectors.toSet()));
    }

    /** {@code migrate-set-capabilities}: those are on, those are off, and the others stay as they are. */
    public CompletionStage<?> enable(List<String> on, List<String> off) {
        ObjectNode arguments = QmpJson.object();
        ArrayNode capabilities = arguments.putArray("capabilities");
        on.forEach(name -> capabilities.addObject().put("capability", name).put("state", true));
        off.forEach(name -> capabilities.addObject().put("capability", name).put("state", false));
        return client.execute("migrate-set-capabilities", arguments);
    }

    /**
     * {@code migrate-set-parameters}: as fast as it goes.
     *
     * @param downtime how long the guest may stand still while the last of its memory is sent
     */
    public CompletionStage<?> unlimited(Duration downtime) {
        return client.execute(
                "migrate-set-parameters",
                QmpJson.object().put("max-bandwidth", UNLIMITED).put("downtime-limit", downtime.toMillis()));
    }

    /** {@code migrate-incoming}, for one that was started to wait for that: it listens when this completes. */
    public CompletionStage<?> listen(Path socket) {
        return client.execute("migrate-incoming", QmpJson.object().put("uri", "unix:" + socket));
    }

    /** {@code migrate}: it has begun when this completes. */
    public CompletionStage<?> start(Path socket) {
        return client.execute("migrate", QmpJson.object().put("uri", "unix:" + socket));
    }

    /** {@code migrate-continue}, at {@code pre-switchover}: from then on it cannot be cancelled. */
    public CompletionStage<?> goOn() {
        return client.execute("migrate-continue", QmpJson.object().put("state", "pre-switchover"));
    }

    /** {@code migrate_cancel}: {@code cancelled} comes later, and where it is too late never. */
    public CompletionStage<?> cancel() {
        return client.execute("migrate_cancel");
    }

    /** {@code query-migrate}. */
    public CompletionStage<MigrationProgress> query() {
        return client.execute(new QueryMigrate()).thenApply(MigrationProgress::of);
    }

    /** Hears from now on how it goes. */
    public MigrationWatch watch() {
        return new MigrationWatch(client);
    }
}
