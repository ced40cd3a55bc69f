// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code RngEgdProperties} of QAPI's {@code qom.json}, since QEMU 1.3.
 *
 * @param opened deprecated: a later QEMU may lack it
 */
public record RngEgdProperties(Optional<Boolean> opened, String chardev, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static RngEgdProperties of(String chardev) {
        return builder(chardev).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String chardev) {
        return new Builder(chardev);
    }

    @Override
    @Deprecated
    public Optional<Boolean> opened() {
        return opened;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RngEgdProperties decode(QapiReader json) {
        return new RngEgdProperties(
                json.optional("opened", QapiReader.BOOL), json.required("chardev", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("opened", opened);
        json.put("chardev", chardev);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String chardev;
        private Optional<Boolean> opened = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String chardev) {
            this.chardev = chardev;
        }

        @Deprecated
        public Builder opened(boolean opened) {
            this.opened = Optional.of(opened);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public RngEgdProperties build() {
            return new RngEgdProperties(opened, chardev, unknown);
        }
    }
}
