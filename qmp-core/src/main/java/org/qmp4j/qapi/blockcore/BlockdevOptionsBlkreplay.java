// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsBlkreplay} of QAPI's {@code block-core.json}, since QEMU 4.2. */
public record BlockdevOptionsBlkreplay(BlockdevRef image, JsonMembers unknown) implements QapiObject {
    public static BlockdevOptionsBlkreplay of(BlockdevRef image) {
        return new BlockdevOptionsBlkreplay(image, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsBlkreplay decode(QapiReader json) {
        return new BlockdevOptionsBlkreplay(json.required("image", BlockdevRef::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("image", image);
        unknown.encode(json);
    }
}
