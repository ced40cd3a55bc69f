// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ebpf;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code EbpfObject} of QAPI's {@code ebpf.json}, since QEMU 9.0, if QEMU has {@code CONFIG_EBPF}. Returned by
 * {@code request-ebpf}.
 */
public record EbpfObject(String object, JsonMembers unknown) implements QapiObject {
    public static EbpfObject of(String object) {
        return new EbpfObject(object, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static EbpfObject decode(QapiReader json) {
        return new EbpfObject(json.required("object", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("object", object);
        unknown.encode(json);
    }
}
