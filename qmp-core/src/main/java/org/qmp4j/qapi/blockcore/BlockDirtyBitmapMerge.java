// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code block-dirty-bitmap-merge} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public record BlockDirtyBitmapMerge(
        String node, String target, List<BlockDirtyBitmapOrStr> bitmaps, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public BlockDirtyBitmapMerge {
        bitmaps = List.copyOf(bitmaps);
    }

    public static BlockDirtyBitmapMerge of(String node, String target, List<BlockDirtyBitmapOrStr> bitmaps) {
        return new BlockDirtyBitmapMerge(node, target, bitmaps, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "block-dirty-bitmap-merge";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("block-dirty-bitmap-merge", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockDirtyBitmapMerge decode(QapiReader json) {
        return new BlockDirtyBitmapMerge(
                json.required("node", QapiReader.TEXT),
                json.required("target", QapiReader.TEXT),
                json.requiredList("bitmaps", BlockDirtyBitmapOrStr::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node", node);
        json.put("target", target);
        json.put("bitmaps", bitmaps);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "block-dirty-bitmap-merge";
    }
}
