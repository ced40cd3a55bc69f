// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.job;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code job-pause} of QAPI's {@code job.json}, since QEMU 3.0. */
public record JobPause(String id, JsonMembers unknown) implements QapiCommand<Empty> {
    public static JobPause of(String id) {
        return new JobPause(id, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "job-pause";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("job-pause", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static JobPause decode(QapiReader json) {
        return new JobPause(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "job-pause";
    }
}
