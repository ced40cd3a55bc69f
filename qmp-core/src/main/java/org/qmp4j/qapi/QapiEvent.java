package org.qmp4j.qapi;

/** What an event says: a generated record, or {@link UnknownEvent}. */
public interface QapiEvent extends QapiObject {
    /** QAPI event name, such as {@code STOP}. */
    String eventName();
}
