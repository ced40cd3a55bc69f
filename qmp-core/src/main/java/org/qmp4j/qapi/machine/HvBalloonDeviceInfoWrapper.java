// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code HvBalloonDeviceInfoWrapper} of QAPI's {@code machine.json}, since QEMU 8.2. */
public record HvBalloonDeviceInfoWrapper(HvBalloonDeviceInfo data, JsonMembers unknown) implements QapiObject {
    public static HvBalloonDeviceInfoWrapper of(HvBalloonDeviceInfo data) {
        return new HvBalloonDeviceInfoWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static HvBalloonDeviceInfoWrapper decode(QapiReader json) {
        return new HvBalloonDeviceInfoWrapper(json.required("data", HvBalloonDeviceInfo::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
