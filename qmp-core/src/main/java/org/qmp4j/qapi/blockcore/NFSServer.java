// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NFSServer} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record NFSServer(OpenEnum<NFSTransport> type, String host, JsonMembers unknown) implements QapiObject {
    public static NFSServer of(NFSTransport type, String host) {
        return new NFSServer(OpenEnum.of(type), host, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NFSServer decode(QapiReader json) {
        return new NFSServer(
                json.required("type", NFSTransport::decode), json.required("host", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("type", type);
        json.put("host", host);
        unknown.encode(json);
    }
}
