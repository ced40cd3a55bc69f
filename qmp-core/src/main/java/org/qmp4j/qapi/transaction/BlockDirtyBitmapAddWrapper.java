// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.BlockDirtyBitmapAdd;

/** Struct {@code BlockDirtyBitmapAddWrapper} of QAPI's {@code transaction.json}, since QEMU 2.5. */
public record BlockDirtyBitmapAddWrapper(BlockDirtyBitmapAdd data, JsonMembers unknown) implements QapiObject {
    public static BlockDirtyBitmapAddWrapper of(BlockDirtyBitmapAdd data) {
        return new BlockDirtyBitmapAddWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyBitmapAddWrapper decode(QapiReader json) {
        return new BlockDirtyBitmapAddWrapper(json.required("data", BlockDirtyBitmapAdd::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
