// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code netdev_add} of QAPI's {@code net.json}, since QEMU 0.14. */
public record NetdevAdd(Netdev options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "netdev_add";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("netdev_add", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevAdd decode(QapiReader json) {
        return new NetdevAdd(Netdev.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "netdev_add";
    }
}
