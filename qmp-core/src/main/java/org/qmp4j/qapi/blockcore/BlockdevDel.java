// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code blockdev-del} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevDel(String nodeName, JsonMembers unknown) implements QapiCommand<Empty> {
    public static BlockdevDel of(String nodeName) {
        return new BlockdevDel(nodeName, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "blockdev-del";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-del", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevDel decode(QapiReader json) {
        return new BlockdevDel(json.required("node-name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-name", nodeName);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-del";
    }
}
