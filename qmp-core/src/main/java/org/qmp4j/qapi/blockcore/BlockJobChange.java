// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code block-job-change} of QAPI's {@code block-core.json}, since QEMU 8.2. */
public record BlockJobChange(BlockJobChangeOptions options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "block-job-change";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-job-change", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobChange decode(QapiReader json) {
        return new BlockJobChange(BlockJobChangeOptions.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-job-change";
    }
}
