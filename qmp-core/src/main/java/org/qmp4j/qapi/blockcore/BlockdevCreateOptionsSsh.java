// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockdevCreateOptionsSsh} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsSsh(BlockdevOptionsSsh location, UInt64 size, JsonMembers unknown)
        implements QapiObject {
    public static BlockdevCreateOptionsSsh of(BlockdevOptionsSsh location, UInt64 size) {
        return new BlockdevCreateOptionsSsh(location, size, JsonMembers.NONE);
    }

    public static BlockdevCreateOptionsSsh of(BlockdevOptionsSsh location, long size) {
        return of(location, UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCreateOptionsSsh decode(QapiReader json) {
        return new BlockdevCreateOptionsSsh(
                json.required("location", BlockdevOptionsSsh::decode),
                json.required("size", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("location", location);
        json.put("size", size);
        unknown.encode(json);
    }
}
