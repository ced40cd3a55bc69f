// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code XDbgBlockGraph} of QAPI's {@code block-core.json}, since QEMU 4.0. Returned by
 * {@code x-debug-query-block-graph}.
 */
public record XDbgBlockGraph(List<XDbgBlockGraphNode> nodes, List<XDbgBlockGraphEdge> edges, JsonMembers unknown)
        implements QapiObject {
    public XDbgBlockGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public static XDbgBlockGraph of(List<XDbgBlockGraphNode> nodes, List<XDbgBlockGraphEdge> edges) {
        return new XDbgBlockGraph(nodes, edges, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XDbgBlockGraph decode(QapiReader json) {
        return new XDbgBlockGraph(
                json.requiredList("nodes", XDbgBlockGraphNode::decode),
                json.requiredList("edges", XDbgBlockGraphEdge::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("nodes", nodes);
        json.put("edges", edges);
        unknown.encode(json);
    }
}
