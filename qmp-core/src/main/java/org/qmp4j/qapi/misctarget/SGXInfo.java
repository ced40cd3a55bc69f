// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SGXInfo} of QAPI's {@code misc-target.json}, since QEMU 6.2, if QEMU has {@code TARGET_I386}. Returned
 * by {@code query-sgx}, {@code query-sgx-capabilities}.
 */
public record SGXInfo(
        boolean sgx, boolean sgx1, boolean sgx2, boolean flc, List<SGXEPCSection> sections, JsonMembers unknown)
        implements QapiObject {
    public SGXInfo {
        sections = List.copyOf(sections);
    }

    public static SGXInfo of(boolean sgx, boolean sgx1, boolean sgx2, boolean flc, List<SGXEPCSection> sections) {
        return new SGXInfo(sgx, sgx1, sgx2, flc, sections, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SGXInfo decode(QapiReader json) {
        return new SGXInfo(
                json.required("sgx", QapiReader::bool),
                json.required("sgx1", QapiReader::bool),
                json.required("sgx2", QapiReader::bool),
                json.required("flc", QapiReader::bool),
                json.requiredList("sections", SGXEPCSection::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("sgx", sgx);
        json.put("sgx1", sgx1);
        json.put("sgx2", sgx2);
        json.put("flc", flc);
        json.put("sections", sections);
        unknown.encode(json);
    }
}
