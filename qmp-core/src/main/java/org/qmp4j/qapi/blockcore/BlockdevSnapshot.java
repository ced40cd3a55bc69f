// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code blockdev-snapshot} of QAPI's {@code block-core.json}, since QEMU 2.5.
 *
 * <p>Features: {@code allow-write-only-overlay}.
 */
public record BlockdevSnapshot(String node, String overlay, JsonMembers unknown) implements QapiCommand<Empty> {
    public static BlockdevSnapshot of(String node, String overlay) {
        return new BlockdevSnapshot(node, overlay, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "blockdev-snapshot";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("blockdev-snapshot", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevSnapshot decode(QapiReader json) {
        return new BlockdevSnapshot(
                json.required("node", QapiReader.TEXT), json.required("overlay", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node", node);
        json.put("overlay", overlay);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "blockdev-snapshot";
    }
}
