// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code input-send-event} of QAPI's {@code ui.json}, since QEMU 2.6. */
public record InputSendEvent(Optional<String> device, Optional<Long> head, List<InputEvent> events, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public InputSendEvent {
        events = List.copyOf(events);
    }

    /** With what is required, and nothing else. */
    public static InputSendEvent of(List<InputEvent> events) {
        return builder(events).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<InputEvent> events) {
        return new Builder(events);
    }

    @Override
    public String commandName() {
        return "input-send-event";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("input-send-event", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputSendEvent decode(QapiReader json) {
        return new InputSendEvent(
                json.optional("device", QapiReader.TEXT),
                json.optional("head", QapiReader.INT64),
                json.requiredList("events", InputEvent::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("head", head);
        json.put("events", events);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "input-send-event";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<InputEvent> events;
        private Optional<String> device = Optional.empty();
        private Optional<Long> head = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<InputEvent> events) {
            this.events = events;
        }

        public Builder device(String device) {
            this.device = Optional.of(device);
            return this;
        }

        public Builder head(long head) {
            this.head = Optional.of(head);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public InputSendEvent build() {
            return new InputSendEvent(device, head, events, unknown);
        }
    }
}
