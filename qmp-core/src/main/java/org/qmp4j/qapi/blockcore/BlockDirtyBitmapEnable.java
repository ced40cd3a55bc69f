// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code block-dirty-bitmap-enable} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public record BlockDirtyBitmapEnable(String node, String name, JsonMembers unknown) implements QapiCommand<Empty> {
    public static BlockDirtyBitmapEnable of(String node, String name) {
        return new BlockDirtyBitmapEnable(node, name, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "block-dirty-bitmap-enable";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-dirty-bitmap-enable", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyBitmapEnable decode(QapiReader json) {
        return new BlockDirtyBitmapEnable(
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
        return "block-dirty-bitmap-enable";
    }
}
