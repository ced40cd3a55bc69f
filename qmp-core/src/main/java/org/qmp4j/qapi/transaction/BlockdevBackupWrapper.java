// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.BlockdevBackup;

/** Struct {@code BlockdevBackupWrapper} of QAPI's {@code transaction.json}, since QEMU 2.3. */
public record BlockdevBackupWrapper(BlockdevBackup data, JsonMembers unknown) implements QapiObject {
    public static BlockdevBackupWrapper of(BlockdevBackup data) {
        return new BlockdevBackupWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevBackupWrapper decode(QapiReader json) {
        return new BlockdevBackupWrapper(json.required("data", BlockdevBackup::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
