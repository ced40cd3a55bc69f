// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.NetworkAddressFamily;

/** Struct {@code SpiceBasicInfo} of QAPI's {@code ui.json}, since QEMU 2.1, if QEMU has {@code CONFIG_SPICE}. */
public record SpiceBasicInfo(String host, String port, OpenEnum<NetworkAddressFamily> family, JsonMembers unknown)
        implements QapiObject {
    public static SpiceBasicInfo of(String host, String port, NetworkAddressFamily family) {
        return new SpiceBasicInfo(host, port, OpenEnum.of(family), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SpiceBasicInfo decode(QapiReader json) {
        return new SpiceBasicInfo(
                json.required("host", QapiReader.TEXT),
                json.required("port", QapiReader.TEXT),
                json.required("family", NetworkAddressFamily::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("host", host);
        json.put("port", port);
        json.put("family", family);
        unknown.encode(json);
    }
}
