// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.BlockdevSnapshotInternal;

/** Struct {@code BlockdevSnapshotInternalWrapper} of QAPI's {@code transaction.json}, since QEMU 1.7. */
public record BlockdevSnapshotInternalWrapper(BlockdevSnapshotInternal data, JsonMembers unknown)
        implements QapiObject {
    public static BlockdevSnapshotInternalWrapper of(BlockdevSnapshotInternal data) {
        return new BlockdevSnapshotInternalWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevSnapshotInternalWrapper decode(QapiReader json) {
        return new BlockdevSnapshotInternalWrapper(
                json.required("data", BlockdevSnapshotInternal::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
