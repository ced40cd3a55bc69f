// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code FdSocketAddressWrapper} of QAPI's {@code sockets.json}, since QEMU 1.3. */
public record FdSocketAddressWrapper(FdSocketAddress data, JsonMembers unknown) implements QapiObject {
    public static FdSocketAddressWrapper of(FdSocketAddress data) {
        return new FdSocketAddressWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static FdSocketAddressWrapper decode(QapiReader json) {
        return new FdSocketAddressWrapper(json.required("data", FdSocketAddress::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
