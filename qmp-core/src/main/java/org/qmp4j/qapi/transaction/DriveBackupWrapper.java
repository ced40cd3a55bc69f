// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.blockcore.DriveBackup;

/** Struct {@code DriveBackupWrapper} of QAPI's {@code transaction.json}, since QEMU 1.6. */
@SuppressWarnings("deprecation")
public record DriveBackupWrapper(DriveBackup data, JsonMembers unknown) implements QapiObject {
    public static DriveBackupWrapper of(DriveBackup data) {
        return new DriveBackupWrapper(data, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DriveBackupWrapper decode(QapiReader json) {
        return new DriveBackupWrapper(json.required("data", DriveBackup::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("data", data);
        unknown.encode(json);
    }
}
