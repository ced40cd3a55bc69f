// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code block-job-pause} of QAPI's {@code block-core.json}, since QEMU 1.3. */
public record BlockJobPause(String device, JsonMembers unknown) implements QapiCommand<Empty> {
    public static BlockJobPause of(String device) {
        return new BlockJobPause(device, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "block-job-pause";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-job-pause", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobPause decode(QapiReader json) {
        return new BlockJobPause(json.required("device", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-job-pause";
    }
}
