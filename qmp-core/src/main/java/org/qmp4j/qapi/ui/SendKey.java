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

/** Command {@code send-key} of QAPI's {@code ui.json}, since QEMU 1.3. */
public record SendKey(List<KeyValue> keys, Optional<Long> holdTime, JsonMembers unknown) implements QapiCommand<Empty> {
    public SendKey {
        keys = List.copyOf(keys);
    }

    /** With what is required, and nothing else. */
    public static SendKey of(List<KeyValue> keys) {
        return builder(keys).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<KeyValue> keys) {
        return new Builder(keys);
    }

    @Override
    public String commandName() {
        return "send-key";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("send-key", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SendKey decode(QapiReader json) {
        return new SendKey(
                json.requiredList("keys", KeyValue::decode), json.optional("hold-time", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("keys", keys);
        json.put("hold-time", holdTime);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "send-key";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<KeyValue> keys;
        private Optional<Long> holdTime = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<KeyValue> keys) {
            this.keys = keys;
        }

        public Builder holdTime(long holdTime) {
            this.holdTime = Optional.of(holdTime);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SendKey build() {
            return new SendKey(keys, holdTime, unknown);
        }
    }
}
