// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code blockdev-remove-medium} of QAPI's {@code block.json}, since QEMU 2.12. */
public record BlockdevRemoveMedium(String id, JsonMembers unknown) implements QapiCommand<Empty> {
    public static BlockdevRemoveMedium of(String id) {
        return new BlockdevRemoveMedium(id, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "blockdev-remove-medium";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-remove-medium", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevRemoveMedium decode(QapiReader json) {
        return new BlockdevRemoveMedium(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-remove-medium";
    }
}
