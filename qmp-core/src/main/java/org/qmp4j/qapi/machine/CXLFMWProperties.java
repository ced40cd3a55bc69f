// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code CXLFMWProperties} of QAPI's {@code machine.json}, since QEMU 7.1. */
public record CXLFMWProperties(List<CXLFixedMemoryWindowOptions> cxlFmw, JsonMembers unknown) implements QapiObject {
    public CXLFMWProperties {
        cxlFmw = List.copyOf(cxlFmw);
    }

    public static CXLFMWProperties of(List<CXLFixedMemoryWindowOptions> cxlFmw) {
        return new CXLFMWProperties(cxlFmw, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CXLFMWProperties decode(QapiReader json) {
        return new CXLFMWProperties(json.requiredList("cxl-fmw", CXLFixedMemoryWindowOptions::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cxl-fmw", cxlFmw);
        unknown.encode(json);
    }
}
