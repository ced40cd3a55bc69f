// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code BLOCK_EXPORT_DELETED} of QAPI's {@code block-export.json}, since QEMU 5.2. */
public record BlockExportDeletedEvent(String id, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<BlockExportDeletedEvent> TYPE =
            new EventType<>("BLOCK_EXPORT_DELETED", BlockExportDeletedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockExportDeletedEvent decode(QapiReader json) {
        return new BlockExportDeletedEvent(json.required("id", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "BLOCK_EXPORT_DELETED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        unknown.encode(json);
    }
}
