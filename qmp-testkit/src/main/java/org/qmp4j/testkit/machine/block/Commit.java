package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;

/** The work of {@code block-commit}: what lies between two nodes of a chain goes into the lower one. */
final class Commit extends GraphWork {

    private final Node root;
    private final Node top;
    private final Node base;
    private final boolean baseWasReadOnly;
    private boolean pivoted;

    Commit(Graph graph, Node root, Node top, Node base) {
        super(graph);
        this.root = root;
        this.top = top;
        this.base = base;
        baseWasReadOnly = base.readOnly;
    }

    void begin(JsonNode arguments) {
        filter(top == root ? "mirror_top" : "commit_top", arguments, top);
        top.blocker = "commit";
        base.setReadOnly(false);
    }

    @Override
    public void succeed(boolean pivot) {
        pivoted = pivot && top == root;
        release();
        if (pivoted) {
            graph.replace(top, base);
            graph.release(top);
        } else if (pivot) {
            Node overlay = Graph.above(root, top);
            if (overlay != null) {
                relink(overlay, base);
            }
        }
    }

    @Override
    public void release() {
        super.release();
        if (!pivoted) {
            base.setReadOnly(baseWasReadOnly);
        }
    }
}
