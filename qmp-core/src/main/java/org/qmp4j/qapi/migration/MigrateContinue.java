// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code migrate-continue} of QAPI's {@code migration.json}, since QEMU 2.11. */
public record MigrateContinue(OpenEnum<MigrationStatus> state, JsonMembers unknown) implements QapiCommand<Empty> {
    public static MigrateContinue of(MigrationStatus state) {
        return new MigrateContinue(OpenEnum.of(state), JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "migrate-continue";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("migrate-continue", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrateContinue decode(QapiReader json) {
        return new MigrateContinue(json.required("state", MigrationStatus::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("state", state);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "migrate-continue";
    }
}
