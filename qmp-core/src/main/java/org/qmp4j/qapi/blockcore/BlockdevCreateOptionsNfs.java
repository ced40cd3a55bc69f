// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockdevCreateOptionsNfs} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsNfs(BlockdevOptionsNfs location, UInt64 size, JsonMembers unknown)
        implements QapiObject {
    public static BlockdevCreateOptionsNfs of(BlockdevOptionsNfs location, UInt64 size) {
        return new BlockdevCreateOptionsNfs(location, size, JsonMembers.NONE);
    }

    public static BlockdevCreateOptionsNfs of(BlockdevOptionsNfs location, long size) {
        return of(location, UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCreateOptionsNfs decode(QapiReader json) {
        return new BlockdevCreateOptionsNfs(
                json.required("location", BlockdevOptionsNfs::decode),
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
