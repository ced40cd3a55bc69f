package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;

/** Disks that one QEMU writes to in another, over NBD. Reached by {@link DomainMonitor#mirrors()}. */
public final class MirrorMonitor {
    private static final String UNIX = "unix:";

    private final QmpClient client;

    MirrorMonitor(QmpClient client) {
        this.client = client;
    }

    /**
     * {@code nbd-server-start} at {@code unix:PATH} or {@code tcp:HOST:PORT}.
     *
     * @param secure whether it is encrypted, as {@link MigrationMonitor#secure} has it
     */
    public CompletionStage<?> serve(String where, boolean secure) {
        ObjectNode arguments = QmpJson.object();
        if (secure) {
            arguments.put("tls-creds", MigrationMonitor.TLS);
        }
        ObjectNode address = arguments.putObject("addr");
        address.set("data", parts(where));
        return client.execute("nbd-server-start", type(address, where, arguments));
    }

    private static ObjectNode type(ObjectNode address, String where, ObjectNode whole) {
        address.put("type", where.startsWith(UNIX) ? "unix" : "inet");
        return whole;
    }

    private static ObjectNode parts(String where) {
        ObjectNode parts = QmpJson.object();
        if (where.startsWith(UNIX)) {
            return parts.put("path", where.substring(UNIX.length()));
        }
        int colon = where.lastIndexOf(':');
        return parts.put("host", where.substring(where.indexOf(':') + 1, colon))
                .put("port", where.substring(colon + 1));
    }

    /** {@code block-export-add}: somebody may write to that node, under that name. */
    public CompletionStage<?> export(String node, String name) {
        return client.execute(
                "block-export-add",
                QmpJson.object()
                        .put("type", "nbd")
                        .put("id", "migration-" + name)
                        .put("node-name", node)
                        .put("name", name)
                        .put("writable", true));
    }

    /** {@code nbd-server-stop}, which ends all exports. */
    public CompletionStage<?> stopServing() {
        return client.execute("nbd-server-stop");
    }

    /**
     * {@code blockdev-add}: the disk of that name which another QEMU shows there.
     *
     * @param peer the name that its certificate must have, where that is encrypted as {@link MigrationMonitor#secure} has it; empty for
     *     that of the address, null for no encryption
     */
    public CompletionStage<?> connect(String node, String where, String name, @Nullable String peer) {
        ObjectNode arguments =
                QmpJson.object().put("driver", "nbd").put("node-name", node).put("export", name);
        ObjectNode server = parts(where).put("type", where.startsWith(UNIX) ? "unix" : "inet");
        arguments.set("server", server);
        if (peer != null) {
            arguments.put("tls-creds", MigrationMonitor.TLS);
        }
        if (peer != null && !peer.isEmpty()) {
            arguments.put("tls-hostname", peer);
        }
        return client.execute("blockdev-add", arguments);
    }

    /** Where a server is that listens at a socket. */
    public static String at(Path socket) {
        return UNIX + socket;
    }
}
