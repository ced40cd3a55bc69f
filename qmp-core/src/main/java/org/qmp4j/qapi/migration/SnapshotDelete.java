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

/** Command {@code snapshot-delete} of QAPI's {@code migration.json}, since QEMU 6.0. */
public record SnapshotDelete(String jobId, String tag, List<String> devices, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public SnapshotDelete {
        devices = List.copyOf(devices);
    }

    public static SnapshotDelete of(String jobId, String tag, List<String> devices) {
        return new SnapshotDelete(jobId, tag, devices, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "snapshot-delete";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("snapshot-delete", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SnapshotDelete decode(QapiReader json) {
        return new SnapshotDelete(
                json.required("job-id", QapiReader.TEXT),
                json.required("tag", QapiReader.TEXT),
                json.requiredList("devices", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("job-id", jobId);
        json.put("tag", tag);
        json.put("devices", devices);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "snapshot-delete";
    }
}
