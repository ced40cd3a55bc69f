// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code block-job-finalize} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockJobFinalize(String id, JsonMembers unknown) implements QapiCommand<Empty> {
    public static BlockJobFinalize of(String id) {
        return new BlockJobFinalize(id, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "block-job-finalize";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-job-finalize", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobFinalize decode(QapiReader json) {
        return new BlockJobFinalize(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-job-finalize";
    }
}
