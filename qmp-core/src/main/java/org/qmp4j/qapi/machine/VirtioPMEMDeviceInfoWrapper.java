// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VirtioPMEMDeviceInfoWrapper} of QAPI's {@code machine.json}, since QEMU 2.1. */
public record VirtioPMEMDeviceInfoWrapper(VirtioPMEMDeviceInfo data, JsonMembers unknown) implements QapiObject {
    public static VirtioPMEMDeviceInfoWrapper of(VirtioPMEMDeviceInfo data) {
        return new VirtioPMEMDeviceInfoWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtioPMEMDeviceInfoWrapper decode(QapiReader json) {
        return new VirtioPMEMDeviceInfoWrapper(json.required("data", VirtioPMEMDeviceInfo::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
