// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code GuestPanicInformationS390} of QAPI's {@code run-state.json}, since QEMU 2.12. */
public record GuestPanicInformationS390(
        long core, UInt64 pswMask, UInt64 pswAddr, OpenEnum<S390CrashReason> reason, JsonMembers unknown)
        implements QapiObject {
    public static GuestPanicInformationS390 of(long core, UInt64 pswMask, UInt64 pswAddr, S390CrashReason reason) {
        return new GuestPanicInformationS390(core, pswMask, pswAddr, OpenEnum.of(reason), JsonMembers.NONE);
    }

    public static GuestPanicInformationS390 of(long core, long pswMask, long pswAddr, S390CrashReason reason) {
        return of(core, UInt64.of(pswMask), UInt64.of(pswAddr), reason);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static GuestPanicInformationS390 decode(QapiReader json) {
        return new GuestPanicInformationS390(
                json.required("core", QapiReader.UINT32),
                json.required("psw-mask", QapiReader.UINT64),
                json.required("psw-addr", QapiReader.UINT64),
                json.required("reason", S390CrashReason::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("core", core);
        json.put("psw-mask", pswMask);
        json.put("psw-addr", pswAddr);
        json.put("reason", reason);
        unknown.encode(json);
    }
}
