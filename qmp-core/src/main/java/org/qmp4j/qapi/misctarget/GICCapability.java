// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code GICCapability} of QAPI's {@code misc-target.json}, since QEMU 2.6, if QEMU has {@code TARGET_ARM}.
 * Returned by {@code query-gic-capabilities}.
 */
public record GICCapability(long version, boolean emulated, boolean kernel, JsonMembers unknown) implements QapiObject {
    public static GICCapability of(long version, boolean emulated, boolean kernel) {
        return new GICCapability(version, emulated, kernel, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static GICCapability decode(QapiReader json) {
        return new GICCapability(
                json.required("version", QapiReader.INT64),
                json.required("emulated", QapiReader.BOOL),
                json.required("kernel", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("version", version);
        json.put("emulated", emulated);
        json.put("kernel", kernel);
        unknown.encode(json);
    }
}
