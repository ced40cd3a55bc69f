// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockExportInfo} of QAPI's {@code block-export.json}, since QEMU 5.2. Returned by
 * {@code query-block-exports}.
 */
public record BlockExportInfo(
        String id, OpenEnum<BlockExportType> type, String nodeName, boolean shuttingDown, JsonMembers unknown)
        implements QapiObject {
    public static BlockExportInfo of(String id, BlockExportType type, String nodeName, boolean shuttingDown) {
        return new BlockExportInfo(id, OpenEnum.of(type), nodeName, shuttingDown, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockExportInfo decode(QapiReader json) {
        return new BlockExportInfo(
                json.required("id", QapiReader.TEXT),
                json.required("type", BlockExportType::decode),
                json.required("node-name", QapiReader.TEXT),
                json.required("shutting-down", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("type", type);
        json.put("node-name", nodeName);
        json.put("shutting-down", shuttingDown);
        unknown.encode(json);
    }
}
