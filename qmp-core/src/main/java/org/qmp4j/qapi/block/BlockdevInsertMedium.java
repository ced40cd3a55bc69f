// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code blockdev-insert-medium} of QAPI's {@code block.json}, since QEMU 2.12. */
public record BlockdevInsertMedium(String id, String nodeName, JsonMembers unknown) implements QapiCommand<Empty> {
    public static BlockdevInsertMedium of(String id, String nodeName) {
        return new BlockdevInsertMedium(id, nodeName, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "blockdev-insert-medium";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-insert-medium", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevInsertMedium decode(QapiReader json) {
        return new BlockdevInsertMedium(
                json.required("id", QapiReader.TEXT), json.required("node-name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("node-name", nodeName);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-insert-medium";
    }
}
