// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code blockdev-create} of QAPI's {@code block-core.json}, since QEMU 3.0. */
public record BlockdevCreate(String jobId, BlockdevCreateOptions options, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public static BlockdevCreate of(String jobId, BlockdevCreateOptions options) {
        return new BlockdevCreate(jobId, options, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "blockdev-create";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-create", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCreate decode(QapiReader json) {
        return new BlockdevCreate(
                json.required("job-id", QapiReader.TEXT),
                json.required("options", BlockdevCreateOptions::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("job-id", jobId);
        json.put("options", options);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-create";
    }
}
