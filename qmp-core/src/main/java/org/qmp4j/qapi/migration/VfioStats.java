// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VfioStats} of QAPI's {@code migration.json}, since QEMU 5.2. */
public record VfioStats(long transferred, JsonMembers unknown) implements QapiObject {
    public static VfioStats of(long transferred) {
        return new VfioStats(transferred, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VfioStats decode(QapiReader json) {
        return new VfioStats(json.required("transferred", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("transferred", transferred);
        unknown.encode(json);
    }
}
