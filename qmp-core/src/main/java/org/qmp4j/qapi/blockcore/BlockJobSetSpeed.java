// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code block-job-set-speed} of QAPI's {@code block-core.json}, since QEMU 1.1. */
public record BlockJobSetSpeed(String device, long speed, JsonMembers unknown) implements QapiCommand<Empty> {
    public static BlockJobSetSpeed of(String device, long speed) {
        return new BlockJobSetSpeed(device, speed, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "block-job-set-speed";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-job-set-speed", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobSetSpeed decode(QapiReader json) {
        return new BlockJobSetSpeed(
                json.required("device", QapiReader.TEXT), json.required("speed", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("speed", speed);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-job-set-speed";
    }
}
