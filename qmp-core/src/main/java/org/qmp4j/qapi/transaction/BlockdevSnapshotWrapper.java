// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.BlockdevSnapshot;

/** Struct {@code BlockdevSnapshotWrapper} of QAPI's {@code transaction.json}, since QEMU 2.5. */
public record BlockdevSnapshotWrapper(BlockdevSnapshot data, JsonMembers unknown) implements QapiObject {
    public static BlockdevSnapshotWrapper of(BlockdevSnapshot data) {
        return new BlockdevSnapshotWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevSnapshotWrapper decode(QapiReader json) {
        return new BlockdevSnapshotWrapper(json.required("data", BlockdevSnapshot::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
