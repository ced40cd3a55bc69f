// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code blockdev-reopen} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public record BlockdevReopen(List<BlockdevOptions> options, JsonMembers unknown) implements QapiCommand<Empty> {
    public BlockdevReopen {
        options = List.copyOf(options);
    }

    public static BlockdevReopen of(List<BlockdevOptions> options) {
        return new BlockdevReopen(options, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "blockdev-reopen";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-reopen", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevReopen decode(QapiReader json) {
        return new BlockdevReopen(json.requiredList("options", BlockdevOptions::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("options", options);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-reopen";
    }
}
