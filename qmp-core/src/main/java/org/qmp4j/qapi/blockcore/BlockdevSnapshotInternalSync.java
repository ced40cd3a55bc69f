// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code blockdev-snapshot-internal-sync} of QAPI's {@code block-core.json}, since QEMU 1.7. */
public record BlockdevSnapshotInternalSync(String device, String name, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public static BlockdevSnapshotInternalSync of(String device, String name) {
        return new BlockdevSnapshotInternalSync(device, name, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "blockdev-snapshot-internal-sync";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-snapshot-internal-sync", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevSnapshotInternalSync decode(QapiReader json) {
        return new BlockdevSnapshotInternalSync(
                json.required("device", QapiReader.TEXT), json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("name", name);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-snapshot-internal-sync";
    }
}
