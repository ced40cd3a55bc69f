// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ImageInfoSpecificQCow2Wrapper} of QAPI's {@code block-core.json}, since QEMU 1.7. */
public record ImageInfoSpecificQCow2Wrapper(ImageInfoSpecificQCow2 data, JsonMembers unknown) implements QapiObject {
    public static ImageInfoSpecificQCow2Wrapper of(ImageInfoSpecificQCow2 data) {
        return new ImageInfoSpecificQCow2Wrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificQCow2Wrapper decode(QapiReader json) {
        return new ImageInfoSpecificQCow2Wrapper(json.required("data", ImageInfoSpecificQCow2::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
