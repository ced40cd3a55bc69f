// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code FdsetInfo} of QAPI's {@code misc.json}, since QEMU 1.2. Returned by {@code query-fdsets}. */
public record FdsetInfo(long fdsetId, List<FdsetFdInfo> fds, JsonMembers unknown) implements QapiObject {
    public FdsetInfo {
        fds = List.copyOf(fds);
    }

    public static FdsetInfo of(long fdsetId, List<FdsetFdInfo> fds) {
        return new FdsetInfo(fdsetId, fds, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static FdsetInfo decode(QapiReader json) {
        return new FdsetInfo(
                json.required("fdset-id", QapiReader.INT64),
                json.requiredList("fds", FdsetFdInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("fdset-id", fdsetId);
        json.put("fds", fds);
        unknown.encode(json);
    }
}
