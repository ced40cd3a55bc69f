// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Event {@code BLOCK_WRITE_THRESHOLD} of QAPI's {@code block-core.json}, since QEMU 2.3. */
public record BlockWriteThresholdEvent(
        String nodeName, UInt64 amountExceeded, UInt64 writeThreshold, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<BlockWriteThresholdEvent> TYPE =
            new EventType<>("BLOCK_WRITE_THRESHOLD", BlockWriteThresholdEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockWriteThresholdEvent decode(QapiReader json) {
        return new BlockWriteThresholdEvent(
                json.required("node-name", QapiReader.TEXT),
                json.required("amount-exceeded", QapiReader.UINT64),
                json.required("write-threshold", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public String eventName() {
        return "BLOCK_WRITE_THRESHOLD";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-name", nodeName);
        json.put("amount-exceeded", amountExceeded);
        json.put("write-threshold", writeThreshold);
        unknown.encode(json);
    }
}
