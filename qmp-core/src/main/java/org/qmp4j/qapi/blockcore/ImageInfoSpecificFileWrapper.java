// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ImageInfoSpecificFileWrapper} of QAPI's {@code block-core.json}, since QEMU 8.0. */
public record ImageInfoSpecificFileWrapper(ImageInfoSpecificFile data, JsonMembers unknown) implements QapiObject {
    public static ImageInfoSpecificFileWrapper of(ImageInfoSpecificFile data) {
        return new ImageInfoSpecificFileWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificFileWrapper decode(QapiReader json) {
        return new ImageInfoSpecificFileWrapper(json.required("data", ImageInfoSpecificFile::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
