package org.qmp4j.qapi;

import org.qmp4j.message.QmpEvent;

/** An event that this library's schema does not know, such as one of a later QEMU. */
public record UnknownEvent(String eventName, JsonMembers data) implements QapiEvent {
    /** Whatever its name. */
    public static UnknownEvent of(QmpEvent event) {
        return new UnknownEvent(event.name(), EventType.data(event).rest());
    }

    @Override
    public void encode(QapiWriter out) {
        data.encode(out);
    }
}
