// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ImageInfoSpecificRbdWrapper} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public record ImageInfoSpecificRbdWrapper(ImageInfoSpecificRbd data, JsonMembers unknown) implements QapiObject {
    public static ImageInfoSpecificRbdWrapper of(ImageInfoSpecificRbd data) {
        return new ImageInfoSpecificRbdWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificRbdWrapper decode(QapiReader json) {
        return new ImageInfoSpecificRbdWrapper(json.required("data", ImageInfoSpecificRbd::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
