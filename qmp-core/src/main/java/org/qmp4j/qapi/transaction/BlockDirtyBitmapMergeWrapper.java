// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.BlockDirtyBitmapMerge;

/** Struct {@code BlockDirtyBitmapMergeWrapper} of QAPI's {@code transaction.json}, since QEMU 4.0. */
public record BlockDirtyBitmapMergeWrapper(BlockDirtyBitmapMerge data, JsonMembers unknown) implements QapiObject {
    public static BlockDirtyBitmapMergeWrapper of(BlockDirtyBitmapMerge data) {
        return new BlockDirtyBitmapMergeWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyBitmapMergeWrapper decode(QapiReader json) {
        return new BlockDirtyBitmapMergeWrapper(json.required("data", BlockDirtyBitmapMerge::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
