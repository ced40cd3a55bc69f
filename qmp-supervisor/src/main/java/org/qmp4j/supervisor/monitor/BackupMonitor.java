package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.monitor.BitmapMonitor.Address;

/**
 * Backups of the disks of a QEMU that runs. Reached by {@link DomainMonitor#backups()}. Jobs stay until {@code job-dismiss}, so that
 * what has come of them can be asked for at any time.
 */
public final class BackupMonitor {
    private static final String TLS = "qmp4j-backup-tls0";

    private final QmpClient client;

    BackupMonitor(QmpClient client) {
        this.client = client;
    }

    /**
     * What was written to a disk, taken together from bitmaps of its images into one that is not kept.
     *
     * @param node where the new bitmap is
     * @param name its name
     * @param granularity bytes per bit, the same for all
     * @param sources the bitmaps that are taken together
     */
    public record Changes(String node, String name, long granularity, List<Address> sources) {
        public Changes {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The copying of one disk.
     *
     * @param job id of the job
     * @param node the disk
     * @param target where it goes to
     * @param changes what alone is copied, or shown; null for all
     * @param onlyOld whether only what the guest is about to write over is copied
     * @param speed bytes a second, 0 for no limit
     */
    public record Copy(
            String job,
            String node,
            String target,
            @Nullable Changes changes,
            boolean onlyOld,
            long speed) {}

    /**
     * {@code transaction} of {@code blockdev-backup}: all disks as they are at one moment, or none.
     *
     * @param checkpoints bitmaps that record from that very moment on
     */
    public CompletionStage<?> begin(List<Address> checkpoints, List<Copy> copies) {
        ObjectNode arguments = QmpJson.object();
        ArrayNode actions = arguments.putArray("actions");
        for (Address bitmap : checkpoints) {
            bitmap(actions, bitmap.node(), bitmap.name())
                    .put("persistent", true)
                    .put("disabled", false);
        }
        copies.forEach(copy -> changes(actions, copy.changes()));
        copies.forEach(copy -> copy(actions, copy));
        return client.execute("transaction", arguments);
    }

    private static ObjectNode bitmap(ArrayNode actions, String node, String name) {
        return actions.addObject()
                .put("type", "block-dirty-bitmap-add")
                .putObject("data")
                .put("node", node)
                .put("name", name);
    }

    private static void changes(ArrayNode actions, @Nullable Changes changes) {
        if (changes == null) {
            return;
        }
        bitmap(actions, changes.node(), changes.name())
                .put("persistent", false)
                .put("disabled", true)
                .put("granularity", changes.granularity());
        ArrayNode sources = actions.addObject()
                .put("type", "block-dirty-bitmap-merge")
                .putObject("data")
                .put("node", changes.node())
                .put("target", changes.name())
                .putArray("bitmaps");
        changes.sources()
                .forEach(
                        bitmap -> sources.addObject().put("node", bitmap.node()).put("name", bitmap.name()));
    }

    private static void copy(ArrayNode actions, Copy copy) {
        ObjectNode data = actions.addObject()
                .put("type", "blockdev-backup")
                .putObject("data")
                .put("job-id", copy.job())
                .put("device", copy.node())
                .put("target", copy.target())
                .put("auto-dismiss", false);
        Changes changes = copy.changes();
        if (copy.onlyOld()) {
            data.put("sync", "none");
        } else if (changes == null) {
            data.put("sync", "full");
        } else {
            data.put("sync", "incremental").put("bitmap", changes.name());
        }
        if (copy.speed() > 0 && !copy.onlyOld()) {
            data.put("speed", copy.speed());
        }
    }

    /** {@code block-dirty-bitmap-remove} of a bitmap of a backup, if it is there. */
    public CompletionStage<?> forget(String node, String bitmap) {
        return new BlockJobMonitor(client)
                .nodes()
                .thenCompose(nodes -> nodes.stream()
                                .anyMatch(one -> one.name().equals(node)
                                        && one.bitmaps().stream()
                                                .anyMatch(there -> there.name().equals(bitmap)))
                        ? client.execute(
                                "block-dirty-bitmap-remove",
                                QmpJson.object().put("node", node).put("name", bitmap))
                        : CompletableFuture.completedFuture(QmpJson.object()));
    }

    /**
     * {@code nbd-server-start} on a UNIX socket; whatever is at that path is removed by QEMU.
     *
     * @return fails when QEMU has a server already
     */
    public CompletionStage<?> serve(Path socket) {
        ObjectNode arguments = QmpJson.object();
        arguments.putObject("addr").put("type", "unix").putObject("data").put("path", socket.toString());
        return client.execute("nbd-server-start", arguments);
    }

    /**
     * The same on an address of this host.
     *
     * @param certificates the directory of the certificates of whoever serves and of those who are believed; null for no encryption
     */
    public CompletionStage<?> serve(String host, int port, @Nullable Path certificates) {
        ObjectNode arguments = QmpJson.object();
        arguments
                .putObject("addr")
                .put("type", "inet")
                .putObject("data")
                .put("host", host)
                .put("port", Integer.toString(port));
        if (certificates == null) {
            return client.execute("nbd-server-start", arguments);
        }
        ObjectNode credentials = QmpJson.object()
                .put("qom-type", "tls-creds-x509")
                .put("id", TLS)
                .put("dir", certificates.toString())
                .put("endpoint", "server")
                .put("verify-peer", true);
        return client.execute("object-add", credentials)
                .thenCompose(added -> client.execute("nbd-server-start", arguments.put("tls-creds", TLS)))
                .exceptionallyCompose(problem -> new DeviceMonitor(client)
                        .removeObject(TLS)
                        .thenCompose(gone -> CompletableFuture.failedFuture(problem)));
    }

    /** {@code nbd-server-stop}, which ends all exports and the connections of those who read; and what it was encrypted with goes. */
    public CompletionStage<?> stopServing() {
        return client.execute("nbd-server-stop")
                .handle((done, problem) -> problem)
                .thenCompose(problem -> {
                    Throwable cause =
                            problem == null ? null : problem.getCause() == null ? problem : problem.getCause();
                    if (cause != null && !(cause instanceof QmpCommandException)) {
                        return CompletableFuture.failedFuture(cause);
                    }
                    // there was none
                    return new DeviceMonitor(client).removeObject(TLS);
                });
    }

    /**
     * {@code block-export-add}: a node can be read over NBD from now on, and not be written.
     *
     * @param bitmap can be asked for as {@code qemu:dirty-bitmap:} and its name; null for none
     */
    public CompletionStage<?> export(String id, String node, String name, @Nullable String bitmap) {
        ObjectNode arguments = QmpJson.object()
                .put("type", "nbd")
                .put("id", id)
                .put("node-name", node)
                .put("name", name)
                .put("writable", false);
        if (bitmap != null) {
            arguments.putArray("bitmaps").add(bitmap);
        }
        return client.execute("block-export-add", arguments);
    }

    /** {@code query-block-exports}: the ids of what can be read. */
    public CompletionStage<Set<String>> exports() {
        return client.execute("query-block-exports").thenApply(list -> new HashSet<>(list.findValuesAsText("id")));
    }
}
