// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code BLOCK_IMAGE_CORRUPTED} of QAPI's {@code block-core.json}, since QEMU 1.7. */
public record BlockImageCorruptedEvent(
        String device,
        Optional<String> nodeName,
        String msg,
        Optional<Long> offset,
        Optional<Long> size,
        boolean fatal,
        JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<BlockImageCorruptedEvent> TYPE =
            new EventType<>("BLOCK_IMAGE_CORRUPTED", BlockImageCorruptedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockImageCorruptedEvent decode(QapiReader json) {
        return new BlockImageCorruptedEvent(
                json.required("device", QapiReader.TEXT),
                json.optional("node-name", QapiReader.TEXT),
                json.required("msg", QapiReader.TEXT),
                json.optional("offset", QapiReader.INT64),
                json.optional("size", QapiReader.INT64),
                json.required("fatal", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public String eventName() {
        return "BLOCK_IMAGE_CORRUPTED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("node-name", nodeName);
        json.put("msg", msg);
        json.put("offset", offset);
        json.put("size", size);
        json.put("fatal", fatal);
        unknown.encode(json);
    }
}
