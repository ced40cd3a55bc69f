// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code PrManagerHelperProperties} of QAPI's {@code qom.json}, since QEMU 2.11, if QEMU has
 * {@code CONFIG_LINUX}.
 */
public record PrManagerHelperProperties(String path, JsonMembers unknown) implements QapiObject {
    public static PrManagerHelperProperties of(String path) {
        return new PrManagerHelperProperties(path, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PrManagerHelperProperties decode(QapiReader json) {
        return new PrManagerHelperProperties(json.required("path", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        unknown.encode(json);
    }
}
