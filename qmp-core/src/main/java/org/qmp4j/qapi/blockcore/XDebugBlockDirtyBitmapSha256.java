// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code x-debug-block-dirty-bitmap-sha256} of QAPI's {@code block-core.json}, since QEMU 2.10. Returns
 * {@link BlockDirtyBitmapSha256}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XDebugBlockDirtyBitmapSha256(String node, String name, JsonMembers unknown)
        implements QapiCommand<BlockDirtyBitmapSha256> {
    public static XDebugBlockDirtyBitmapSha256 of(String node, String name) {
        return new XDebugBlockDirtyBitmapSha256(node, name, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "x-debug-block-dirty-bitmap-sha256";
    }

    @Override
    public BlockDirtyBitmapSha256 read(JsonNode result) {
        return BlockDirtyBitmapSha256.decode(QapiReader.of("x-debug-block-dirty-bitmap-sha256", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XDebugBlockDirtyBitmapSha256 decode(QapiReader json) {
        return new XDebugBlockDirtyBitmapSha256(
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
        return "x-debug-block-dirty-bitmap-sha256";
    }
}
