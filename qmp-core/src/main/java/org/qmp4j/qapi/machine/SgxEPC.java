// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SgxEPC} of QAPI's {@code machine.json}, since QEMU 6.2. */
public record SgxEPC(String memdev, long node, JsonMembers unknown) implements QapiObject {
    public static SgxEPC of(String memdev, long node) {
        return new SgxEPC(memdev, node, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SgxEPC decode(QapiReader json) {
        return new SgxEPC(
                json.required("memdev", QapiReader.TEXT), json.required("node", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("memdev", memdev);
        json.put("node", node);
        unknown.encode(json);
    }
}
