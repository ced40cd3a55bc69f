// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code set-numa-node} of QAPI's {@code machine.json}, since QEMU 3.0. */
public record SetNumaNode(NumaOptions options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "set-numa-node";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("set-numa-node", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SetNumaNode decode(QapiReader json) {
        return new SetNumaNode(NumaOptions.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "set-numa-node";
    }
}
