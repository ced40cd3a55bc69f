// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code nbd-server-add} of QAPI's {@code block-export.json}, since QEMU 1.3.
 *
 * @deprecated QEMU advises against it, and a later one may lack it
 */
@Deprecated
public record NbdServerAdd(NbdServerAddOptions options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "nbd-server-add";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("nbd-server-add", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NbdServerAdd decode(QapiReader json) {
        return new NbdServerAdd(NbdServerAddOptions.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "nbd-server-add";
    }
}
