package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.job.JobInfo;
import org.qmp4j.qapi.job.QueryJobs;
import org.qmp4j.qapi.migration.MigrationInfo;
import org.qmp4j.qapi.migration.QueryMigrate;
import org.qmp4j.qapi.migration.QueryMigrateCapabilities;

/** A migration, from the side of either QEMU. Reached by {@link DomainMonitor#migration()}. */
public final class MigrationMonitor {
    private static final long UNLIMITED = 1L << 40;
    private static final Set<String> FINISHED = Set.of("concluded", "null");

    /** Capabilities that do not change what a stream is. */
    private static final List<String> HARMLESS = List.of("events", "late-block-activate");

    static final String TLS = "qmp4j-migration-tls0";

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

    /** {@code migrate-set-capabilities}: nothing that an earlier stream was sent with, so that the next one is plain. */
    public CompletionStage<?> plain() {
        return client.execute(new QueryMigrateCapabilities()).thenCompose(all -> {
            List<String> on = all.stream()
                    .filter(one ->
                            one.state() && !HARMLESS.contains(one.capability().text()))
                    .map(one -> one.capability().text())
                    .toList();
            return on.isEmpty()
                    ? CompletableFuture.completedStage(on)
                    : enable(List.of(), on).thenApply(done -> on);
        });
    }

    /** {@code migrate-set-parameters}: the most that is sent, in bytes a second; 0 for as much as can be. */
    public CompletionStage<?> bandwidth(long bytesPerSecond) {
        return client.execute(
                "migrate-set-parameters",
                QmpJson.object().put("max-bandwidth", bytesPerSecond == 0 ? UNLIMITED : bytesPerSecond));
    }

    /** {@code migrate-set-parameters}: the same for what is sent once the guest runs at the destination. */
    public CompletionStage<?> postCopyBandwidth(long bytesPerSecond) {
        return client.execute("migrate-set-parameters", QmpJson.object().put("max-postcopy-bandwidth", bytesPerSecond));
    }

    /** {@code migrate-start-postcopy}: the guest stands still as soon as QEMU gets to it, however much is to be sent. */
    public CompletionStage<?> startPostCopy() {
        return client.execute("migrate-start-postcopy");
    }

    /** {@code migrate-incoming}, for one that was started to wait for that: it listens when this completes. */
    public CompletionStage<?> listen(Path socket) {
        return client.execute("migrate-incoming", QmpJson.object().put("uri", "unix:" + socket));
    }

    /** {@code migrate-incoming} at a URI of QEMU's: {@code unix:PATH}. */
    public CompletionStage<?> listen(String uri) {
        return client.execute("migrate-incoming", QmpJson.object().put("uri", uri));
    }

    /**
     * {@code migrate-incoming} at {@code tcp:HOST} on the first port that is free.
     *
     * @param first 0 for whatever is free
     */
    public CompletionStage<?> listen(String host, int first, int last) {
        return listen(host + ":" + first + (last > first ? ",to=" + last : ""));
    }

    /** {@code query-migrate}: the port that it listens on; empty for a UNIX socket. */
    public CompletionStage<OptionalInt> port() {
        return client.execute("query-migrate")
                .thenApply(info -> OptionalInt.of(
                                info.path("socket-address").path(0).path("port").asInt(0))
                        .stream()
                        .filter(port -> port > 0)
                        .findFirst());
    }

    /** {@code migrate} to a URI of QEMU's; it has begun when this completes. */
    public CompletionStage<?> start(String uri) {
        return client.execute("migrate", QmpJson.object().put("uri", uri));
    }

    /** {@code migrate-set-parameters}: how long the guest may stand still while the last of its memory is sent. */
    public CompletionStage<?> downtime(Duration limit) {
        return client.execute("migrate-set-parameters", QmpJson.object().put("downtime-limit", limit.toMillis()));
    }

    /**
     * {@code object-add} of certificates, and {@code migrate-set-parameters}: what is sent or received next is encrypted, and both sides
     * show who they are.
     *
     * @param certificates the directory of our certificate and of those who are believed
     * @param server whether it waits for the other
     * @param peer the name that the other's certificate must have; empty for that of the address
     */
    public CompletionStage<?> secure(Path certificates, boolean server, String peer) {
        ObjectNode credentials = QmpJson.object()
                .put("qom-type", "tls-creds-x509")
                .put("id", TLS)
                .put("dir", certificates.toString())
                .put("endpoint", server ? "server" : "client")
                .put("verify-peer", true);
        return insecure()
                .thenCompose(gone -> client.execute("object-add", credentials))
                .thenCompose(added -> client.execute(
                        "migrate-set-parameters",
                        QmpJson.object().put("tls-creds", TLS).put("tls-hostname", peer)));
    }

    /** The opposite, where there was any. */
    public CompletionStage<?> insecure() {
        return client.execute("query-migrate-parameters")
                .thenCompose(now -> now.path("tls-creds").asText().isEmpty()
                        ? CompletableFuture.completedFuture(now)
                        : client.execute(
                                "migrate-set-parameters", QmpJson.object().put("tls-creds", "")))
                .thenCompose(done -> new DeviceMonitor(client).removeObject(TLS));
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

    /** {@code query-migrate} and {@code query-jobs}: what keeps this QEMU from being migrated, each for people. */
    public CompletionStage<List<String>> blockers() {
        CompletionStage<List<String>> reasons =
                client.execute(new QueryMigrate()).thenApply(MigrationMonitor::reasons);
        return client.execute(new QueryJobs()).thenCombine(reasons, (jobs, blocked) -> {
            List<String> all = new ArrayList<>();
            blocked.forEach(reason -> all.add("QEMU cannot migrate it: " + reason));
            for (JobInfo job : jobs) {
                if (!FINISHED.contains(job.status().text())) {
                    all.add("job '" + job.id() + "' (" + job.type().text()
                            + ") is under way: let it end, or cancel it");
                }
            }
            return all;
        });
    }

    private static List<String> reasons(MigrationInfo info) {
        List<String> reasons = new ArrayList<>(info.blockedReasons().orElse(List.of()));
        if (MigrationProgress.of(info).isPostCopy()) {
            reasons.add("its memory still goes from one QEMU to another: wait for the end of its last migration");
        }
        return reasons;
    }

    /**
     * Dirty bitmaps that move along, with the disk that they are of.
     *
     * @param node where they are in this QEMU
     * @param alias what both sides call the disk
     * @param bitmaps what both sides call each, by its name
     */
    public record MovingBitmaps(String node, String alias, Map<String, String> bitmaps) {}

    /** {@code migrate-set-parameters}, and the capability {@code dirty-bitmaps}: those are sent, or received, and no others. */
    public CompletionStage<?> move(List<MovingBitmaps> bitmaps) {
        ObjectNode arguments = QmpJson.object();
        ArrayNode mapping = arguments.putArray("block-bitmap-mapping");
        for (MovingBitmaps disk : bitmaps) {
            ArrayNode names = mapping.addObject()
                    .put("node-name", disk.node())
                    .put("alias", disk.alias())
                    .putArray("bitmaps");
            disk.bitmaps()
                    .forEach(
                            (name, alias) -> names.addObject().put("name", name).put("alias", alias));
        }
        return client.execute("migrate-set-parameters", arguments)
                .thenCompose(set -> enable(List.of("dirty-bitmaps"), List.of()));
    }

    /** Hears from now on how it goes. */
    public MigrationWatch watch() {
        return new MigrationWatch(client);
    }
}
