// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code change-backing-file} of QAPI's {@code block-core.json}, since QEMU 2.1. */
public record ChangeBackingFile(String device, String imageNodeName, String backingFile, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public static ChangeBackingFile of(String device, String imageNodeName, String backingFile) {
        return new ChangeBackingFile(device, imageNodeName, backingFile, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "change-backing-file";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("change-backing-file", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChangeBackingFile decode(QapiReader json) {
        return new ChangeBackingFile(
                json.required("device", QapiReader.TEXT),
                json.required("image-node-name", QapiReader.TEXT),
                json.required("backing-file", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("image-node-name", imageNodeName);
        json.put("backing-file", backingFile);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "change-backing-file";
    }
}
