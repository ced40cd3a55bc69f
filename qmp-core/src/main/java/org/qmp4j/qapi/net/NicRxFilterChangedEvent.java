// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code NIC_RX_FILTER_CHANGED} of QAPI's {@code net.json}, since QEMU 1.6. */
public record NicRxFilterChangedEvent(Optional<String> name, String path, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<NicRxFilterChangedEvent> TYPE =
            new EventType<>("NIC_RX_FILTER_CHANGED", NicRxFilterChangedEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NicRxFilterChangedEvent decode(QapiReader json) {
        return new NicRxFilterChangedEvent(
                json.optional("name", QapiReader.TEXT), json.required("path", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "NIC_RX_FILTER_CHANGED";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("path", path);
        unknown.encode(json);
    }
}
