// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Event {@code MEMORY_DEVICE_SIZE_CHANGE} of QAPI's {@code machine.json}, since QEMU 5.1. */
public record MemoryDeviceSizeChangeEvent(Optional<String> id, UInt64 size, String qomPath, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<MemoryDeviceSizeChangeEvent> TYPE =
            new EventType<>("MEMORY_DEVICE_SIZE_CHANGE", MemoryDeviceSizeChangeEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MemoryDeviceSizeChangeEvent decode(QapiReader json) {
        return new MemoryDeviceSizeChangeEvent(
                json.optional("id", QapiReader.TEXT),
                json.required("size", QapiReader.UINT64),
                json.required("qom-path", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public String eventName() {
        return "MEMORY_DEVICE_SIZE_CHANGE";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("size", size);
        json.put("qom-path", qomPath);
        unknown.encode(json);
    }
}
