// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code announce-self} of QAPI's {@code net.json}, since QEMU 4.0. */
public record AnnounceSelf(AnnounceParameters options) implements QapiCommand<Empty> {
    @Override
    public String commandName() {
        return "announce-self";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("announce-self", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AnnounceSelf decode(QapiReader json) {
        return new AnnounceSelf(AnnounceParameters.decode(json));
    }

    @Override
    public void encode(QapiWriter json) {
        options.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "announce-self";
    }
}
