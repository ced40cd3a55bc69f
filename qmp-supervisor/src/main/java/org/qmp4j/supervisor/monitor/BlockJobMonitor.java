package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;

/**
 * Jobs on the block nodes of a QEMU that runs. Reached by {@link DomainMonitor#blockJobs()}. Every job here waits for
 * {@code job-finalize} before it changes the graph, and stays until {@code job-dismiss}: nothing happens that is not noted first,
 * and what has come of it can be asked for at any time.
 */
public final class BlockJobMonitor {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A job that finds no space stands still until it is told to go on; any other error ends it. */
    private static final String WAITS_FOR_ROOM = "enospc";

    private final QmpClient client;

    BlockJobMonitor(QmpClient client) {
        this.client = client;
    }

    /** {@code query-jobs}. */
    public CompletionStage<List<JobFacts>> jobs() {
        return client.execute("query-jobs").thenApply(JobFacts::all);
    }

    /** The one of that id; empty when there is none. */
    public CompletionStage<Optional<JobFacts>> job(String id) {
        return jobs().thenApply(
                        jobs -> jobs.stream().filter(job -> job.id().equals(id)).findFirst());
    }

    private static ObjectNode job(JobTicket ticket, String device) {
        ObjectNode arguments = QmpJson.object()
                .put("job-id", ticket.id())
                .put("device", device)
                .put("auto-finalize", false)
                .put("auto-dismiss", false);
        if (ticket.speed() > 0) {
            arguments.put("speed", ticket.speed());
        }
        return arguments;
    }

    /** A raw image without a node for its format must not be called by the protocol of its storage. */
    private static void named(ObjectNode arguments, JobTicket ticket, String backingFile) {
        arguments.put("backing-file", backingFile);
        if (ticket.masked()) {
            arguments.put("backing-mask-protocol", true);
        }
    }

    /**
     * {@code block-stream}: what is below a node, down to a base, is copied into it.
     *
     * @param base stays below; null for nothing
     * @param backingFile the name of the base that is to stand in the image; null without a base
     */
    public CompletionStage<?> stream(
            JobTicket ticket, String node, @Nullable String base, @Nullable String backingFile) {
        ObjectNode arguments = job(ticket, node);
        if (base != null) {
            arguments.put("base-node", base);
        }
        if (backingFile != null) {
            named(arguments, ticket, backingFile);
        }
        return client.execute("block-stream", arguments.put("on-error", WAITS_FOR_ROOM));
    }

    /**
     * {@code block-commit}: what is from one node to above another goes into that other.
     *
     * @param root the node that the guest's device is on
     * @param backingFile the name of the base that is to stand in the image above the top; null where there is none
     */
    public CompletionStage<?> commit(
            JobTicket ticket, String root, String top, String base, @Nullable String backingFile) {
        ObjectNode arguments = job(ticket, root).put("top-node", top).put("base-node", base);
        if (backingFile != null) {
            named(arguments, ticket, backingFile);
        }
        return client.execute("block-commit", arguments.put("on-error", WAITS_FOR_ROOM));
    }

    /**
     * {@code blockdev-mirror}: a copy of what is in a node, and of what is written to it meanwhile.
     *
     * @param shallow whether what is below the node is not copied
     */
    public CompletionStage<?> mirror(JobTicket ticket, String node, String target, boolean shallow) {
        ObjectNode arguments = job(ticket, node).put("target", target).put("sync", shallow ? "top" : "full");
        return client.execute("blockdev-mirror", arguments.put("on-target-error", WAITS_FOR_ROOM));
    }

    /** {@code job-complete}: a job that is ready switches to its target, as soon as it is let ({@link #finish}). */
    public CompletionStage<?> complete(String id) {
        return client.execute("job-complete", named(id));
    }

    /** {@code job-finalize}: the job does to the graph what it is for. */
    public CompletionStage<?> finish(String id) {
        return client.execute("job-finalize", named(id));
    }

    /** {@code job-dismiss}: nobody needs to know any more what came of it. */
    public CompletionStage<?> dismiss(String id) {
        return client.execute("job-dismiss", named(id));
    }

    /** {@code job-resume}: one that stands still, for want of space, goes on. */
    public CompletionStage<?> resume(String id) {
        return client.execute("job-resume", named(id));
    }

    /** {@code job-cancel}: called off at once. */
    public CompletionStage<?> cancel(String id) {
        return client.execute("job-cancel", named(id));
    }

    /** {@code block-job-cancel} without force: a mirror that is ready ends where it is, with a copy that is whole. */
    public CompletionStage<?> endMirror(String id) {
        return client.execute("block-job-cancel", QmpJson.object().put("device", id));
    }

    /** {@code block-job-set-speed}, in bytes a second; 0 for no limit. */
    public CompletionStage<?> limit(String id, long speed) {
        return client.execute(
                "block-job-set-speed", QmpJson.object().put("device", id).put("speed", speed));
    }

    private static ObjectNode named(String id) {
        return QmpJson.object().put("id", id);
    }

    /**
     * {@code blockdev-create}, and {@code job-dismiss} when it has ended.
     *
     * @param format such as qcow2
     * @param file the node of an empty file
     * @param size virtual size in bytes
     * @param backing what is to stand in the image as below it, or null
     * @return completes with why it failed; empty when the image is there
     */
    public CompletionStage<Optional<String>> create(
            String id, String format, String file, long size, @Nullable BackingName backing) {
        ObjectNode options =
                QmpJson.object().put("driver", format).put("file", file).put("size", size);
        if (backing != null) {
            options.put("backing-file", backing.name()).put("backing-fmt", backing.format());
        }
        ObjectNode arguments = QmpJson.object().put("job-id", id);
        arguments.set("options", options);
        CompletableFuture<?> ended = concluded(id).toCompletableFuture();
        return client.execute("blockdev-create", arguments)
                .whenComplete((done, problem) -> {
                    if (problem != null) {
                        ended.cancel(false);
                    }
                })
                .thenCompose(begun -> ended)
                .thenCompose(event -> job(id))
                .thenCompose(job -> dismiss(id).thenApply(gone -> job.flatMap(JobFacts::error)));
    }

    /** Ask before it is told to end. @return completes when a job has ended, however, and is not dismissed yet */
    public CompletionStage<?> concluded(String id) {
        return client.awaitEvent(status(id, "concluded"), PATIENCE);
    }

    private static EventFilter status(String id, String status) {
        return EventFilter.named("JOB_STATUS_CHANGE")
                .and(event -> event.data().path("id").asText().equals(id)
                        && event.data().path("status").asText().equals(status));
    }

    /** {@code transaction} of {@code blockdev-snapshot}: all overlays are put on at one moment, or none; with the same bitmaps. */
    public CompletionStage<?> overlay(List<Overlay> overlays) {
        ObjectNode arguments = QmpJson.object();
        var actions = arguments.putArray("actions");
        for (Overlay overlay : overlays) {
            for (BitmapFacts bitmap : overlay.bitmaps()) {
                actions.addObject()
                        .put("type", "block-dirty-bitmap-add")
                        .putObject("data")
                        .put("node", overlay.overlay())
                        .put("name", bitmap.name())
                        .put("persistent", true)
                        .put("disabled", !bitmap.recording())
                        .put("granularity", bitmap.granularity());
            }
        }
        for (Overlay overlay : overlays) {
            actions.addObject()
                    .put("type", "blockdev-snapshot")
                    .putObject("data")
                    .put("node", overlay.node())
                    .put("overlay", overlay.overlay());
        }
        return client.execute("transaction", arguments);
    }

    /**
     * {@code transaction} that carries bitmaps of nodes that are to go over to the one that stays: what a bitmap of the target lacks is
     * made, and all of one name are merged.
     */
    public CompletionStage<?> mergeBitmaps(String target, List<NodeFacts> going, List<BitmapFacts> there) {
        ObjectNode arguments = QmpJson.object();
        var actions = arguments.putArray("actions");
        add(actions, target, going, there);
        for (NodeFacts node : going) {
            for (BitmapFacts bitmap : node.kept()) {
                ObjectNode data = actions.addObject()
                        .put("type", "block-dirty-bitmap-merge")
                        .putObject("data")
                        .put("node", target)
                        .put("target", bitmap.name());
                data.putArray("bitmaps").addObject().put("node", node.name()).put("name", bitmap.name());
            }
        }
        return run(arguments);
    }

    private CompletionStage<?> run(ObjectNode transaction) {
        return transaction.path("actions").isEmpty()
                ? CompletableFuture.completedFuture(QmpJson.object())
                : client.execute("transaction", transaction);
    }

    private static void add(ArrayNode actions, String target, List<NodeFacts> going, List<BitmapFacts> there) {
        List<String> known =
                new java.util.ArrayList<>(there.stream().map(BitmapFacts::name).toList());
        for (NodeFacts node : going) {
            for (BitmapFacts bitmap : node.kept()) {
                if (!known.contains(bitmap.name())) {
                    known.add(bitmap.name());
                    actions.addObject()
                            .put("type", "block-dirty-bitmap-add")
                            .putObject("data")
                            .put("node", target)
                            .put("name", bitmap.name())
                            .put("persistent", true)
                            .put("disabled", !bitmap.recording())
                            .put("granularity", bitmap.granularity());
                }
            }
        }
    }

    /** {@code blockdev-reopen}. */
    public CompletionStage<?> reopen(ObjectNode node) {
        ObjectNode arguments = QmpJson.object();
        arguments.putArray("options").add(node);
        return client.execute("blockdev-reopen", arguments);
    }

    /** {@code block_resize}: what the guest sees has that many bytes from now on. */
    public CompletionStage<?> resize(String node, long bytes) {
        return client.execute(
                "block_resize", QmpJson.object().put("node-name", node).put("size", bytes));
    }

    /** {@code query-named-block-nodes}. */
    public CompletionStage<List<NodeFacts>> nodes() {
        return client.execute("query-named-block-nodes", QmpJson.object().put("flat", true))
                .thenApply(nodes -> StreamSupport.stream(nodes.spliterator(), false)
                        .map(NodeFacts::of)
                        .toList());
    }

    /**
     * The same, all of them active: {@code blockdev-set-active} where a guest has come in and has not run yet. Nobody else has the images
     * then, or QEMU refuses it.
     */
    public CompletionStage<List<NodeFacts>> activeNodes() {
        return nodes().thenCompose(nodes -> nodes.stream().allMatch(NodeFacts::active)
                ? CompletableFuture.completedFuture(nodes)
                : client.execute("blockdev-set-active", QmpJson.object().put("active", true))
                        .thenCompose(done -> nodes()));
    }

    /** {@code query-block}: what is in the drive of that id; empty when there is none, or nothing is in it. */
    public CompletionStage<Optional<InsertedFacts>> inserted(String device) {
        return client.execute("query-block").thenApply(list -> {
            for (JsonNode one : list) {
                String qdev = one.path("qdev").asText();
                boolean meant = qdev.equals(device)
                        || qdev.equals(DomainMonitor.peripheral(device))
                        || qdev.startsWith(DomainMonitor.peripheral(device) + "/");
                if (meant && one.has("inserted")) {
                    return Optional.of(InsertedFacts.of(one.path("inserted")));
                }
            }
            return Optional.empty();
        });
    }
}
