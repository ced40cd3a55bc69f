// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.BlockdevSnapshotSync;

/** Struct {@code BlockdevSnapshotSyncWrapper} of QAPI's {@code transaction.json}, since QEMU 1.1. */
public record BlockdevSnapshotSyncWrapper(BlockdevSnapshotSync data, JsonMembers unknown) implements QapiObject {
    public static BlockdevSnapshotSyncWrapper of(BlockdevSnapshotSync data) {
        return new BlockdevSnapshotSyncWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevSnapshotSyncWrapper decode(QapiReader json) {
        return new BlockdevSnapshotSyncWrapper(json.required("data", BlockdevSnapshotSync::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
