// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OutOfBandCommand;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code migrate-recover} of QAPI's {@code migration.json}, since QEMU 3.0. */
public record MigrateRecover(String uri, JsonMembers unknown) implements QapiCommand<Empty>, OutOfBandCommand<Empty> {
    public static MigrateRecover of(String uri) {
        return new MigrateRecover(uri, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "migrate-recover";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("migrate-recover", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrateRecover decode(QapiReader json) {
        return new MigrateRecover(json.required("uri", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("uri", uri);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "migrate-recover";
    }
}
