// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code MigrationCapabilityStatus} of QAPI's {@code migration.json}, since QEMU 1.2. Returned by
 * {@code query-migrate-capabilities}.
 */
public record MigrationCapabilityStatus(OpenEnum<MigrationCapability> capability, boolean state, JsonMembers unknown)
        implements QapiObject {
    public static MigrationCapabilityStatus of(MigrationCapability capability, boolean state) {
        return new MigrationCapabilityStatus(OpenEnum.of(capability), state, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrationCapabilityStatus decode(QapiReader json) {
        return new MigrationCapabilityStatus(
                json.required("capability", MigrationCapability::decode),
                json.required("state", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("capability", capability);
        json.put("state", state);
        unknown.encode(json);
    }
}
