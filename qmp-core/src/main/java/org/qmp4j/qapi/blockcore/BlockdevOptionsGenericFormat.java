// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsGenericFormat} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsGenericFormat(BlockdevRef file, JsonMembers unknown) implements QapiObject {
    public static BlockdevOptionsGenericFormat of(BlockdevRef file) {
        return new BlockdevOptionsGenericFormat(file, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsGenericFormat decode(QapiReader json) {
        return new BlockdevOptionsGenericFormat(json.required("file", BlockdevRef::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("file", file);
        unknown.encode(json);
    }
}
