package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.job.Job;
import org.qmp4j.testkit.machine.job.JobWork;

/** What a block job holds while it runs, and the changes of the graph that several kinds of job make. */
abstract class GraphWork implements JobWork {

    final Graph graph;
    private final List<Node> nodes = new ArrayList<>();
    private @Nullable Job job;
    private @Nullable Node filter;
    private @Nullable Bitmap bitmap;

    GraphWork(Graph graph) {
        this.graph = graph;
    }

    void hold(Job holder, Node... used) {
        job = holder;
        for (Node node : used) {
            node.jobs.add(holder);
            nodes.add(node);
        }
    }

    /** Puts a filter over a node. */
    void filter(String driver, JsonNode arguments, Node node) {
        String name = arguments.path("filter-node-name").asText(graph.anonymousName());
        filter = Node.filter(name, driver, node);
        graph.add(filter);
    }

    void use(@Nullable Bitmap used) {
        bitmap = used;
        if (used != null) {
            used.busy = true;
        }
    }

    @Override
    public void release() {
        Node top = filter;
        filter = null;
        graph.release(top);
        for (Node node : nodes) {
            node.jobs.remove(job);
            node.blocker = "";
            node.held = false;
        }
        nodes.forEach(graph::release);
        nodes.clear();
        if (bitmap != null) {
            bitmap.busy = false;
        }
    }

    /** Gives a node another backing node, in the graph and in the header of its image. */
    void relink(Node node, @Nullable Node base) {
        Node old = node.backing;
        node.backing = base;
        Qcow2 header = node.header;
        Path path = node.path();
        if (header != null && path != null) {
            String name = base == null ? "" : NodeInfo.filename(base);
            node.header = new Qcow2(header.size(), name, base == null ? "" : base.driver);
            try {
                node.header.update(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        graph.release(old);
    }

    static void allocateTables(Node node) {
        Path path = node.path();
        try {
            if (node.header != null && path != null) {
                Qcow2.allocateTables(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
