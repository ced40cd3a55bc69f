package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;

/** Dirty bitmaps of a QEMU that runs. Reached by {@link DomainMonitor#bitmaps()}. Each change is one transaction: all or nothing. */
public final class BitmapMonitor {
    private final QmpClient client;

    BitmapMonitor(QmpClient client) {
        this.client = client;
    }

    /** A bitmap of a node. */
    public record Address(String node, String name) {}

    /** {@code block-dirty-bitmap-add}: persistent ones, which record from this moment on, the same for all. */
    public CompletionStage<?> add(List<Address> bitmaps) {
        ObjectNode arguments = QmpJson.object();
        ArrayNode actions = arguments.putArray("actions");
        for (Address bitmap : bitmaps) {
            data(actions, "block-dirty-bitmap-add", bitmap)
                    .put("persistent", true)
                    .put("disabled", false);
        }
        return run(arguments);
    }

    /** {@code block-dirty-bitmap-remove}; their nodes must be open for writing. */
    public CompletionStage<?> remove(List<Address> bitmaps) {
        ObjectNode arguments = QmpJson.object();
        ArrayNode actions = arguments.putArray("actions");
        bitmaps.forEach(bitmap -> data(actions, "block-dirty-bitmap-remove", bitmap));
        return run(arguments);
    }

    private CompletionStage<?> run(ObjectNode transaction) {
        return transaction.path("actions").isEmpty()
                ? CompletableFuture.completedFuture(QmpJson.object())
                : client.execute("transaction", transaction);
    }

    private static ObjectNode data(ArrayNode actions, String type, Address bitmap) {
        return actions.addObject()
                .put("type", type)
                .putObject("data")
                .put("node", bitmap.node())
                .put("name", bitmap.name());
    }

    /**
     * How many bytes are noted in bitmaps of one name, taken together: counted in a bitmap of our own, which is there for as long as
     * that takes.
     *
     * @param node where it is counted
     * @param bitmaps all of one granularity
     */
    public CompletionStage<Long> count(String node, long granularity, List<Address> bitmaps) {
        String own = "qmp4j-count";
        ObjectNode arguments = QmpJson.object();
        ArrayNode actions = arguments.putArray("actions");
        Address counter = new Address(node, own);
        data(actions, "block-dirty-bitmap-add", counter)
                .put("persistent", false)
                .put("disabled", true)
                .put("granularity", granularity);
        ArrayNode sources = actions.addObject()
                .put("type", "block-dirty-bitmap-merge")
                .putObject("data")
                .put("node", node)
                .put("target", own)
                .putArray("bitmaps");
        bitmaps.forEach(bitmap -> sources.addObject().put("node", bitmap.node()).put("name", bitmap.name()));
        return client.execute("transaction", arguments)
                .thenCompose(done -> new BlockJobMonitor(client).nodes())
                .thenApply(nodes -> nodes.stream()
                        .filter(one -> one.name().equals(node))
                        .flatMap(one -> one.bitmaps().stream())
                        .filter(bitmap -> bitmap.name().equals(own))
                        .mapToLong(BitmapFacts::count)
                        .sum())
                .thenCompose(count -> remove(List.of(counter)).thenApply(gone -> count));
    }
}
