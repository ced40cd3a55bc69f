package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpJson;

/**
 * An event of QAPI: its name, to subscribe by ({@code EventFilter.named(StopEvent.TYPE.name())}), and how its data is read.
 */
public final class EventType<E extends QapiEvent> {
    private final String name;
    private final QapiReader.Decoder<E> decoder;

    /** For the generated records. */
    public EventType(String name, QapiReader.Decoder<E> decoder) {
        this.name = name;
        this.decoder = decoder;
    }

    /** QAPI event name, such as {@code STOP}. */
    public String name() {
        return name;
    }

    /** Whether the event is of this type. */
    public boolean matches(QmpEvent event) {
        return event.name().equals(name);
    }

    /**
     * What the event says.
     *
     * @throws IllegalArgumentException if it is another event
     * @throws QapiDecodeException if its data is not what QAPI promises
     */
    public E read(QmpEvent event) {
        if (!matches(event)) {
            throw new IllegalArgumentException("this is an event " + event.name() + ", no " + name);
        }
        return decoder.decode(data(event));
    }

    /** An event without data is one with an empty object. */
    static QapiReader data(QmpEvent event) {
        JsonNode data = event.data();
        return QapiReader.of(event.name(), data.isMissingNode() ? QmpJson.object() : data);
    }

    @Override
    public String toString() {
        return name;
    }
}
