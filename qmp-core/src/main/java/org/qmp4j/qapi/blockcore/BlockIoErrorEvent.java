// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.common.IoOperationType;

/**
 * Event {@code BLOCK_IO_ERROR} of QAPI's {@code block-core.json}, since QEMU 0.13.
 *
 * @param qomPath QEMU 9.2 sends it, older ones do not
 */
public record BlockIoErrorEvent(
        Optional<String> qomPath,
        String device,
        Optional<String> nodeName,
        OpenEnum<IoOperationType> operation,
        OpenEnum<BlockErrorAction> action,
        Optional<Boolean> nospace,
        String reason,
        JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<BlockIoErrorEvent> TYPE =
            new EventType<>("BLOCK_IO_ERROR", BlockIoErrorEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockIoErrorEvent decode(QapiReader json) {
        return new BlockIoErrorEvent(
                json.optional("qom-path", QapiReader.TEXT),
                json.required("device", QapiReader.TEXT),
                json.optional("node-name", QapiReader.TEXT),
                json.required("operation", IoOperationType::decode),
                json.required("action", BlockErrorAction::decode),
                json.optional("nospace", QapiReader.BOOL),
                json.required("reason", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public String eventName() {
        return "BLOCK_IO_ERROR";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("qom-path", qomPath);
        json.put("device", device);
        json.put("node-name", nodeName);
        json.put("operation", operation);
        json.put("action", action);
        json.put("nospace", nospace);
        json.put("reason", reason);
        unknown.encode(json);
    }
}
