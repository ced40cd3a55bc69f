// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code blockdev-add} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevAdd(BlockdevOptions options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "blockdev-add";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-add", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevAdd decode(QapiReader json) {
        return new BlockdevAdd(BlockdevOptions.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-add";
    }
}
