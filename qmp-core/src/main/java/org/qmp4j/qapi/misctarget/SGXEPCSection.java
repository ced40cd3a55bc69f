// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code SGXEPCSection} of QAPI's {@code misc-target.json}, since QEMU 7.0. */
public record SGXEPCSection(long node, UInt64 size, JsonMembers unknown) implements QapiObject {
    public static SGXEPCSection of(long node, UInt64 size) {
        return new SGXEPCSection(node, size, JsonMembers.NONE);
    }

    public static SGXEPCSection of(long node, long size) {
        return of(node, UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SGXEPCSection decode(QapiReader json) {
        return new SGXEPCSection(
                json.required("node", QapiReader.INT64), json.required("size", QapiReader.UINT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node", node);
        json.put("size", size);
        unknown.encode(json);
    }
}
