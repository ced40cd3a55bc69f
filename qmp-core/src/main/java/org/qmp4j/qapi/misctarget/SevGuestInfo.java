// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SevGuestInfo} of QAPI's {@code misc-target.json}, since QEMU 2.12, if QEMU has {@code TARGET_I386}. */
public record SevGuestInfo(long policy, long handle, JsonMembers unknown) implements QapiObject {
    public static SevGuestInfo of(long policy, long handle) {
        return new SevGuestInfo(policy, handle, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevGuestInfo decode(QapiReader json) {
        return new SevGuestInfo(
                json.required("policy", QapiReader.UINT32), json.required("handle", QapiReader.UINT32), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("policy", policy);
        json.put("handle", handle);
        unknown.encode(json);
    }
}
