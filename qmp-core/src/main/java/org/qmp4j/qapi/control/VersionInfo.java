// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.control;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VersionInfo} of QAPI's {@code control.json}, since QEMU 0.14. Returned by {@code query-version}. */
public record VersionInfo(VersionTriple qemu, String packageValue, JsonMembers unknown) implements QapiObject {
    public static VersionInfo of(VersionTriple qemu, String packageValue) {
        return new VersionInfo(qemu, packageValue, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VersionInfo decode(QapiReader json) {
        return new VersionInfo(
                json.required("qemu", VersionTriple::decode), json.required("package", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("qemu", qemu);
        json.put("package", packageValue);
        unknown.encode(json);
    }
}
