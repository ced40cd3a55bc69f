// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.common.IoOperationType;

/** Event {@code BLOCK_JOB_ERROR} of QAPI's {@code block-core.json}, since QEMU 1.3. */
public record BlockJobErrorEvent(
        String device, OpenEnum<IoOperationType> operation, OpenEnum<BlockErrorAction> action, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<BlockJobErrorEvent> TYPE =
            new EventType<>("BLOCK_JOB_ERROR", BlockJobErrorEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockJobErrorEvent decode(QapiReader json) {
        return new BlockJobErrorEvent(
                json.required("device", QapiReader.TEXT),
                json.required("operation", IoOperationType::decode),
                json.required("action", BlockErrorAction::decode),
                json.rest());
    }

    @Override
    public String eventName() {
        return "BLOCK_JOB_ERROR";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("operation", operation);
        json.put("action", action);
        unknown.encode(json);
    }
}
