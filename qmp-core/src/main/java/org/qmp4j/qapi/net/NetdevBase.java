// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link Netdev} has. */
public record NetdevBase(String id) implements QapiObject {
    public static NetdevBase of(String id) {
        return new NetdevBase(id);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevBase decode(QapiReader json) {
        return new NetdevBase(json.required("id", QapiReader.TEXT));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
    }
}
