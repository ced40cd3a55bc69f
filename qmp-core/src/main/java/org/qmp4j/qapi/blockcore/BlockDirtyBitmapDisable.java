// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code block-dirty-bitmap-disable} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public record BlockDirtyBitmapDisable(String node, String name, JsonMembers unknown) implements QapiCommand<Empty> {
    public static BlockDirtyBitmapDisable of(String node, String name) {
        return new BlockDirtyBitmapDisable(node, name, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "block-dirty-bitmap-disable";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-dirty-bitmap-disable", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyBitmapDisable decode(QapiReader json) {
        return new BlockDirtyBitmapDisable(
                json.required("node", QapiReader.TEXT), json.required("name", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node", node);
        json.put("name", name);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-dirty-bitmap-disable";
    }
}
