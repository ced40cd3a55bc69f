// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code x-debug-query-block-graph} of QAPI's {@code block-core.json}, since QEMU 4.0. Returns
 * {@link XDbgBlockGraph}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XDebugQueryBlockGraph() implements QmpCommand<XDbgBlockGraph> {
    @Override
    public String commandName() {
        return "x-debug-query-block-graph";
    }

    @Override
    public XDbgBlockGraph read(JsonNode result) {
        return XDbgBlockGraph.decode(QapiReader.of("x-debug-query-block-graph", result));
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
