// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ImageInfoSpecificQCow2EncryptionBase} of QAPI's {@code block-core.json}, since QEMU 2.10. */
public record ImageInfoSpecificQCow2EncryptionBase(OpenEnum<BlockdevQcow2EncryptionFormat> format, JsonMembers unknown)
        implements QapiObject {
    public static ImageInfoSpecificQCow2EncryptionBase of(BlockdevQcow2EncryptionFormat format) {
        return new ImageInfoSpecificQCow2EncryptionBase(OpenEnum.of(format), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificQCow2EncryptionBase decode(QapiReader json) {
        return new ImageInfoSpecificQCow2EncryptionBase(
                json.required("format", BlockdevQcow2EncryptionFormat::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("format", format);
        unknown.encode(json);
    }
}
