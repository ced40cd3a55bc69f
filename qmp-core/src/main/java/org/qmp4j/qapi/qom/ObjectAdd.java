// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code object-add} of QAPI's {@code qom.json}, since QEMU 2.0. */
public record ObjectAdd(ObjectOptions options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "object-add";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("object-add", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ObjectAdd decode(QapiReader json) {
        return new ObjectAdd(ObjectOptions.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "object-add";
    }
}
