// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.control;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code MonitorOptions} of QAPI's {@code control.json}, since QEMU 5.0. */
public record MonitorOptions(
        Optional<String> id,
        Optional<OpenEnum<MonitorMode>> mode,
        Optional<Boolean> pretty,
        String chardev,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static MonitorOptions of(String chardev) {
        return builder(chardev).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String chardev) {
        return new Builder(chardev);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MonitorOptions decode(QapiReader json) {
        return new MonitorOptions(
                json.optional("id", QapiReader.TEXT),
                json.optional("mode", MonitorMode::decode),
                json.optional("pretty", QapiReader.BOOL),
                json.required("chardev", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("mode", mode);
        json.put("pretty", pretty);
        json.put("chardev", chardev);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String chardev;
        private Optional<String> id = Optional.empty();
        private Optional<OpenEnum<MonitorMode>> mode = Optional.empty();
        private Optional<Boolean> pretty = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String chardev) {
            this.chardev = chardev;
        }

        public Builder id(String id) {
            this.id = Optional.of(id);
            return this;
        }

        public Builder mode(MonitorMode mode) {
            this.mode = Optional.of(OpenEnum.of(mode));
            return this;
        }

        public Builder pretty(boolean pretty) {
            this.pretty = Optional.of(pretty);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MonitorOptions build() {
            return new MonitorOptions(id, mode, pretty, chardev, unknown);
        }
    }
}
