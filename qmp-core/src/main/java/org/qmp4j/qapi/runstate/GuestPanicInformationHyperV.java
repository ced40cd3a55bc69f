// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code GuestPanicInformationHyperV} of QAPI's {@code run-state.json}, since QEMU 2.9. */
public record GuestPanicInformationHyperV(
        UInt64 arg1, UInt64 arg2, UInt64 arg3, UInt64 arg4, UInt64 arg5, JsonMembers unknown) implements QapiObject {
    public static GuestPanicInformationHyperV of(UInt64 arg1, UInt64 arg2, UInt64 arg3, UInt64 arg4, UInt64 arg5) {
        return new GuestPanicInformationHyperV(arg1, arg2, arg3, arg4, arg5, JsonMembers.NONE);
    }

    public static GuestPanicInformationHyperV of(long arg1, long arg2, long arg3, long arg4, long arg5) {
        return of(UInt64.of(arg1), UInt64.of(arg2), UInt64.of(arg3), UInt64.of(arg4), UInt64.of(arg5));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static GuestPanicInformationHyperV decode(QapiReader json) {
        return new GuestPanicInformationHyperV(
                json.required("arg1", QapiReader.UINT64),
                json.required("arg2", QapiReader.UINT64),
                json.required("arg3", QapiReader.UINT64),
                json.required("arg4", QapiReader.UINT64),
                json.required("arg5", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("arg1", arg1);
        json.put("arg2", arg2);
        json.put("arg3", arg3);
        json.put("arg4", arg4);
        json.put("arg5", arg5);
        unknown.encode(json);
    }
}
