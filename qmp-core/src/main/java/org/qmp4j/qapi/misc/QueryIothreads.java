// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code query-iothreads} of QAPI's {@code misc.json}, since QEMU 2.0. Returns a list of {@link IOThreadInfo}.
 */
public record QueryIothreads() implements QmpCommand<List<IOThreadInfo>> {
    @Override
    public String commandName() {
        return "query-iothreads";
    }

    @Override
    public List<IOThreadInfo> read(JsonNode result) {
        return QapiReader.of("query-iothreads", result).list(IOThreadInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
