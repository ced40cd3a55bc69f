// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QtestProperties} of QAPI's {@code qom.json}, since QEMU 6.0. */
public record QtestProperties(String chardev, Optional<String> log, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static QtestProperties of(String chardev) {
        return builder(chardev).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String chardev) {
        return new Builder(chardev);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QtestProperties decode(QapiReader json) {
        return new QtestProperties(
                json.required("chardev", QapiReader.TEXT), json.optional("log", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("chardev", chardev);
        json.put("log", log);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String chardev;
        private Optional<String> log = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String chardev) {
            this.chardev = chardev;
        }

        public Builder log(String log) {
            this.log = Optional.of(log);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QtestProperties build() {
            return new QtestProperties(chardev, log, unknown);
        }
    }
}
