// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SgxEPCDeviceInfoWrapper} of QAPI's {@code machine.json}, since QEMU 6.2. */
public record SgxEPCDeviceInfoWrapper(SgxEPCDeviceInfo data, JsonMembers unknown) implements QapiObject {
    public static SgxEPCDeviceInfoWrapper of(SgxEPCDeviceInfo data) {
        return new SgxEPCDeviceInfoWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SgxEPCDeviceInfoWrapper decode(QapiReader json) {
        return new SgxEPCDeviceInfoWrapper(json.required("data", SgxEPCDeviceInfo::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
