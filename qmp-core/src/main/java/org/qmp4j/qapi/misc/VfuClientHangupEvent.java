// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code VFU_CLIENT_HANGUP} of QAPI's {@code misc.json}, since QEMU 7.1. */
public record VfuClientHangupEvent(
        String vfuId, String vfuQomPath, String devId, String devQomPath, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<VfuClientHangupEvent> TYPE =
            new EventType<>("VFU_CLIENT_HANGUP", VfuClientHangupEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VfuClientHangupEvent decode(QapiReader json) {
        return new VfuClientHangupEvent(
                json.required("vfu-id", QapiReader.TEXT),
                json.required("vfu-qom-path", QapiReader.TEXT),
                json.required("dev-id", QapiReader.TEXT),
                json.required("dev-qom-path", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public String eventName() {
        return "VFU_CLIENT_HANGUP";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("vfu-id", vfuId);
        json.put("vfu-qom-path", vfuQomPath);
        json.put("dev-id", devId);
        json.put("dev-qom-path", devQomPath);
        unknown.encode(json);
    }
}
