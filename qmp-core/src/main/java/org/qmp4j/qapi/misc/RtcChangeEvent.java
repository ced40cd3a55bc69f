// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import java.util.Optional;
import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Event {@code RTC_CHANGE} of QAPI's {@code misc.json}, since QEMU 0.13.
 *
 * @param qomPath QEMU 7.2 sends it, older ones do not
 */
public record RtcChangeEvent(long offset, Optional<String> qomPath, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<RtcChangeEvent> TYPE = new EventType<>("RTC_CHANGE", RtcChangeEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RtcChangeEvent decode(QapiReader json) {
        return new RtcChangeEvent(
                json.required("offset", QapiReader.INT64), json.optional("qom-path", QapiReader.TEXT), json.rest());
    }

    @Override
    public String eventName() {
        return "RTC_CHANGE";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("offset", offset);
        json.put("qom-path", qomPath);
        unknown.encode(json);
    }
}
