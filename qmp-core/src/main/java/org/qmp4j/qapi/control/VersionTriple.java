// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.control;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VersionTriple} of QAPI's {@code control.json}, since QEMU 2.4. */
public record VersionTriple(long major, long minor, long micro, JsonMembers unknown) implements QapiObject {
    public static VersionTriple of(long major, long minor, long micro) {
        return new VersionTriple(major, minor, micro, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VersionTriple decode(QapiReader json) {
        return new VersionTriple(
                json.required("major", QapiReader.INT64),
                json.required("minor", QapiReader.INT64),
                json.required("micro", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("major", major);
        json.put("minor", minor);
        json.put("micro", micro);
        unknown.encode(json);
    }
}
