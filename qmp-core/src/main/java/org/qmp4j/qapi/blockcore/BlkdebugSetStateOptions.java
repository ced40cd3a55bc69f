// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlkdebugSetStateOptions} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlkdebugSetStateOptions(
        OpenEnum<BlkdebugEvent> event, Optional<Long> state, long newState, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlkdebugSetStateOptions of(BlkdebugEvent event, long newState) {
        return builder(event, newState).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlkdebugEvent event, long newState) {
        return new Builder(event, newState);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlkdebugSetStateOptions decode(QapiReader json) {
        return new BlkdebugSetStateOptions(
                json.required("event", BlkdebugEvent::decode),
                json.optional("state", QapiReader.INT64),
                json.required("new_state", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("event", event);
        json.put("state", state);
        json.put("new_state", newState);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final OpenEnum<BlkdebugEvent> event;
        private final long newState;
        private Optional<Long> state = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlkdebugEvent event, long newState) {
            this.event = OpenEnum.of(event);
            this.newState = newState;
        }

        public Builder state(long state) {
            this.state = Optional.of(state);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlkdebugSetStateOptions build() {
            return new BlkdebugSetStateOptions(event, state, newState, unknown);
        }
    }
}
