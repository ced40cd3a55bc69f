// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ImageInfoSpecificVmdkWrapper} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public record ImageInfoSpecificVmdkWrapper(ImageInfoSpecificVmdk data, JsonMembers unknown) implements QapiObject {
    public static ImageInfoSpecificVmdkWrapper of(ImageInfoSpecificVmdk data) {
        return new ImageInfoSpecificVmdkWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificVmdkWrapper decode(QapiReader json) {
        return new ImageInfoSpecificVmdkWrapper(json.required("data", ImageInfoSpecificVmdk::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
