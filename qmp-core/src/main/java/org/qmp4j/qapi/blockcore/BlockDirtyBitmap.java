// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockDirtyBitmap} of QAPI's {@code block-core.json}, since QEMU 2.4. */
public record BlockDirtyBitmap(String node, String name, JsonMembers unknown) implements QapiObject {
    public static BlockDirtyBitmap of(String node, String name) {
        return new BlockDirtyBitmap(node, name, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyBitmap decode(QapiReader json) {
        return new BlockDirtyBitmap(
                json.required("node", QapiReader.TEXT), json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node", node);
        json.put("name", name);
        unknown.encode(json);
    }
}
