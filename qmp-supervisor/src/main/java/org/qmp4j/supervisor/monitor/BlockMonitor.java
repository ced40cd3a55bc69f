package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.blockcore.QueryNamedBlockNodes;

/** Block nodes, media and limits of a QEMU that runs. Reached by {@link DomainMonitor#blocks()}. */
public final class BlockMonitor {
    private static final Set<String> RATES = Set.of("bps", "bps_rd", "bps_wr", "iops", "iops_rd", "iops_wr");

    private final QmpClient client;

    BlockMonitor(QmpClient client) {
        this.client = client;
    }

    /** {@code blockdev-add}, with the JSON of {@code -blockdev}. */
    public CompletionStage<?> addNode(ObjectNode node) {
        return client.execute("blockdev-add", node);
    }

    /** {@code query-named-block-nodes}: the names of all nodes. */
    public CompletionStage<Set<String>> nodes() {
        return client.execute(QueryNamedBlockNodes.builder().flat(true).build())
                .thenApply(nodes ->
                        nodes.stream().map(node -> node.nodeName().orElse("")).collect(Collectors.toSet()));
    }

    /** {@code query-named-block-nodes}: all nodes, by their names. */
    public CompletionStage<Map<String, GraphNode>> graph() {
        return client.execute("query-named-block-nodes", QmpJson.object().put("flat", true))
                .thenApply(list -> {
                    Map<String, GraphNode> graph = new HashMap<>();
                    list.forEach(one -> graph.put(one.path("node-name").asText(), GraphNode.of(one)));
                    return graph;
                });
    }

    /** {@code blockdev-del}, if the node is there. */
    public CompletionStage<?> removeNode(String name) {
        return nodes().thenCompose(there -> there.contains(name)
                ? client.execute("blockdev-del", QmpJson.object().put("node-name", name))
                : CompletableFuture.completedFuture(QmpJson.object()));
    }

    /**
     * {@code block_set_io_throttle}.
     *
     * @param device id of the device
     * @param virtio whether that is a virtio disk, which is two devices, and limited by the path of the inner one
     * @param limits by their names in QAPI; rates that are not there are not limited
     * @param group those of one name share their limits, or null
     */
    public CompletionStage<?> throttle(
            String device, boolean virtio, Map<String, Long> limits, @Nullable String group) {
        ObjectNode arguments =
                QmpJson.object().put("id", virtio ? "/machine/peripheral/" + device + "/virtio-backend" : device);
        RATES.stream().sorted().forEach(rate -> arguments.put(rate, 0L));
        limits.forEach((name, value) -> arguments.put(name, value));
        if (group != null) {
            arguments.put("group", group);
        }
        return client.execute("block_set_io_throttle", arguments);
    }

    /** {@code query-block}: the node of the medium in that drive; empty if there is none. */
    public CompletionStage<Optional<String>> medium(String drive) {
        return client.execute("query-block").thenApply(list -> {
            for (JsonNode one : list) {
                if (one.path("qdev").asText().equals(drive)) {
                    String node = one.path("inserted").path("node-name").asText();
                    return node.isEmpty() ? Optional.empty() : Optional.of(node);
                }
            }
            return Optional.empty();
        });
    }

    /**
     * {@code blockdev-open-tray}. A guest that has locked the drive is asked, and the command fails unless it is forced.
     */
    public CompletionStage<?> openTray(String drive, boolean force) {
        return client.execute(
                "blockdev-open-tray", QmpJson.object().put("id", drive).put("force", force));
    }

    /** {@code blockdev-close-tray}. */
    public CompletionStage<?> closeTray(String drive) {
        return client.execute("blockdev-close-tray", QmpJson.object().put("id", drive));
    }

    /** {@code blockdev-remove-medium}; the tray must be open. */
    public CompletionStage<?> removeMedium(String drive) {
        return client.execute("blockdev-remove-medium", QmpJson.object().put("id", drive));
    }

    /** {@code blockdev-insert-medium}; the tray must be open and empty. */
    public CompletionStage<?> insertMedium(String drive, String node) {
        return client.execute(
                "blockdev-insert-medium", QmpJson.object().put("id", drive).put("node-name", node));
    }
}
