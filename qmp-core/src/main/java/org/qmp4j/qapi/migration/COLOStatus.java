// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code COLOStatus} of QAPI's {@code migration.json}, since QEMU 3.1, if QEMU has {@code CONFIG_REPLICATION}.
 * Returned by {@code query-colo-status}.
 */
public record COLOStatus(
        OpenEnum<COLOMode> mode, OpenEnum<COLOMode> lastMode, OpenEnum<COLOExitReason> reason, JsonMembers unknown)
        implements QapiObject {
    public static COLOStatus of(COLOMode mode, COLOMode lastMode, COLOExitReason reason) {
        return new COLOStatus(OpenEnum.of(mode), OpenEnum.of(lastMode), OpenEnum.of(reason), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static COLOStatus decode(QapiReader json) {
        return new COLOStatus(
                json.required("mode", COLOMode::decode),
                json.required("last-mode", COLOMode::decode),
                json.required("reason", COLOExitReason::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("mode", mode);
        json.put("last-mode", lastMode);
        json.put("reason", reason);
        unknown.encode(json);
    }
}
