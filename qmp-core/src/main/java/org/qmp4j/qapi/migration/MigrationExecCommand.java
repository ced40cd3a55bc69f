// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code MigrationExecCommand} of QAPI's {@code migration.json}, since QEMU 8.2. */
public record MigrationExecCommand(List<String> args, JsonMembers unknown) implements QapiObject {
    public MigrationExecCommand {
        args = List.copyOf(args);
    }

    public static MigrationExecCommand of(List<String> args) {
        return new MigrationExecCommand(args, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrationExecCommand decode(QapiReader json) {
        return new MigrationExecCommand(json.requiredList("args", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("args", args);
        unknown.encode(json);
    }
}
