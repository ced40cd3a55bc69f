// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ChardevInfo} of QAPI's {@code char.json}, since QEMU 0.14. Returned by {@code query-chardev}. */
public record ChardevInfo(String label, String filename, boolean frontendOpen, JsonMembers unknown)
        implements QapiObject {
    public static ChardevInfo of(String label, String filename, boolean frontendOpen) {
        return new ChardevInfo(label, filename, frontendOpen, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevInfo decode(QapiReader json) {
        return new ChardevInfo(
                json.required("label", QapiReader.TEXT),
                json.required("filename", QapiReader.TEXT),
                json.required("frontend-open", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("label", label);
        json.put("filename", filename);
        json.put("frontend-open", frontendOpen);
        unknown.encode(json);
    }
}
