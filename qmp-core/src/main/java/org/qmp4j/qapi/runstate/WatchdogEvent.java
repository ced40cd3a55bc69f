// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code WATCHDOG} of QAPI's {@code run-state.json}, since QEMU 0.13. */
public record WatchdogEvent(OpenEnum<WatchdogAction> action, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<WatchdogEvent> TYPE = new EventType<>("WATCHDOG", WatchdogEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static WatchdogEvent decode(QapiReader json) {
        return new WatchdogEvent(json.required("action", WatchdogAction::decode), json.rest());
    }

    @Override
    public String eventName() {
        return "WATCHDOG";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("action", action);
        unknown.encode(json);
    }
}
