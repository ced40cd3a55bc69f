// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code migrate-set-capabilities} of QAPI's {@code migration.json}, since QEMU 1.2. */
public record MigrateSetCapabilities(List<MigrationCapabilityStatus> capabilities, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public MigrateSetCapabilities {
        capabilities = List.copyOf(capabilities);
    }

    public static MigrateSetCapabilities of(List<MigrationCapabilityStatus> capabilities) {
        return new MigrateSetCapabilities(capabilities, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "migrate-set-capabilities";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("migrate-set-capabilities", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrateSetCapabilities decode(QapiReader json) {
        return new MigrateSetCapabilities(
                json.requiredList("capabilities", MigrationCapabilityStatus::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("capabilities", capabilities);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "migrate-set-capabilities";
    }
}
