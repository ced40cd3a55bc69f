// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NbdServerAddOptions} of QAPI's {@code block-export.json}, since QEMU 5.0. */
public record NbdServerAddOptions(
        Optional<String> name,
        Optional<String> description,
        String device,
        Optional<Boolean> writable,
        Optional<String> bitmap,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static NbdServerAddOptions of(String device) {
        return builder(device).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device) {
        return new Builder(device);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NbdServerAddOptions decode(QapiReader json) {
        return new NbdServerAddOptions(
                json.optional("name", QapiReader.TEXT),
                json.optional("description", QapiReader.TEXT),
                json.required("device", QapiReader.TEXT),
                json.optional("writable", QapiReader.BOOL),
                json.optional("bitmap", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("description", description);
        json.put("device", device);
        json.put("writable", writable);
        json.put("bitmap", bitmap);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private Optional<String> name = Optional.empty();
        private Optional<String> description = Optional.empty();
        private Optional<Boolean> writable = Optional.empty();
        private Optional<String> bitmap = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String device) {
            this.device = device;
        }

        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        public Builder description(String description) {
            this.description = Optional.of(description);
            return this;
        }

        public Builder writable(boolean writable) {
            this.writable = Optional.of(writable);
            return this;
        }

        public Builder bitmap(String bitmap) {
            this.bitmap = Optional.of(bitmap);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NbdServerAddOptions build() {
            return new NbdServerAddOptions(name, description, device, writable, bitmap, unknown);
        }
    }
}
