// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.BlockDirtyBitmap;

/** Struct {@code BlockDirtyBitmapWrapper} of QAPI's {@code transaction.json}, since QEMU 2.5. */
public record BlockDirtyBitmapWrapper(BlockDirtyBitmap data, JsonMembers unknown) implements QapiObject {
    public static BlockDirtyBitmapWrapper of(BlockDirtyBitmap data) {
        return new BlockDirtyBitmapWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyBitmapWrapper decode(QapiReader json) {
        return new BlockDirtyBitmapWrapper(json.required("data", BlockDirtyBitmap::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
