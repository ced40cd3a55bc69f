// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SevLaunchMeasureInfo} of QAPI's {@code misc-target.json}, since QEMU 2.12, if QEMU has
 * {@code TARGET_I386}. Returned by {@code query-sev-launch-measure}.
 */
public record SevLaunchMeasureInfo(String data, JsonMembers unknown) implements QapiObject {
    public static SevLaunchMeasureInfo of(String data) {
        return new SevLaunchMeasureInfo(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevLaunchMeasureInfo decode(QapiReader json) {
        return new SevLaunchMeasureInfo(json.required("data", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
