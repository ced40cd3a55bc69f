// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VsockSocketAddressWrapper} of QAPI's {@code sockets.json}, since QEMU 2.8. */
public record VsockSocketAddressWrapper(VsockSocketAddress data, JsonMembers unknown) implements QapiObject {
    public static VsockSocketAddressWrapper of(VsockSocketAddress data) {
        return new VsockSocketAddressWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VsockSocketAddressWrapper decode(QapiReader json) {
        return new VsockSocketAddressWrapper(json.required("data", VsockSocketAddress::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
