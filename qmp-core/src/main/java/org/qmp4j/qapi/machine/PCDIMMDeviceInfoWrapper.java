// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PCDIMMDeviceInfoWrapper} of QAPI's {@code machine.json}, since QEMU 2.1. */
public record PCDIMMDeviceInfoWrapper(PCDIMMDeviceInfo data, JsonMembers unknown) implements QapiObject {
    public static PCDIMMDeviceInfoWrapper of(PCDIMMDeviceInfo data) {
        return new PCDIMMDeviceInfoWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PCDIMMDeviceInfoWrapper decode(QapiReader json) {
        return new PCDIMMDeviceInfoWrapper(json.required("data", PCDIMMDeviceInfo::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
