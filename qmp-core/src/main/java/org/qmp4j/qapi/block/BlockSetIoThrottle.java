// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.BlockIOThrottle;

/** Command {@code block_set_io_throttle} of QAPI's {@code block.json}, since QEMU 1.1. */
public record BlockSetIoThrottle(BlockIOThrottle options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "block_set_io_throttle";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block_set_io_throttle", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockSetIoThrottle decode(QapiReader json) {
        return new BlockSetIoThrottle(BlockIOThrottle.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block_set_io_throttle";
    }
}
