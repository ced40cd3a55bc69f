// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.common.GrabToggleKeys;

/** Struct {@code InputLinuxProperties} of QAPI's {@code qom.json}, since QEMU 2.6, if QEMU has {@code CONFIG_LINUX}. */
public record InputLinuxProperties(
        String evdev,
        Optional<Boolean> grabAll,
        Optional<Boolean> repeat,
        Optional<OpenEnum<GrabToggleKeys>> grabToggle,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static InputLinuxProperties of(String evdev) {
        return builder(evdev).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String evdev) {
        return new Builder(evdev);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputLinuxProperties decode(QapiReader json) {
        return new InputLinuxProperties(
                json.required("evdev", QapiReader.TEXT),
                json.optional("grab_all", QapiReader.BOOL),
                json.optional("repeat", QapiReader.BOOL),
                json.optional("grab-toggle", GrabToggleKeys::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("evdev", evdev);
        json.put("grab_all", grabAll);
        json.put("repeat", repeat);
        json.put("grab-toggle", grabToggle);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String evdev;
        private Optional<Boolean> grabAll = Optional.empty();
        private Optional<Boolean> repeat = Optional.empty();
        private Optional<OpenEnum<GrabToggleKeys>> grabToggle = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String evdev) {
            this.evdev = evdev;
        }

        public Builder grabAll(boolean grabAll) {
            this.grabAll = Optional.of(grabAll);
            return this;
        }

        public Builder repeat(boolean repeat) {
            this.repeat = Optional.of(repeat);
            return this;
        }

        public Builder grabToggle(GrabToggleKeys grabToggle) {
            this.grabToggle = Optional.of(OpenEnum.of(grabToggle));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public InputLinuxProperties build() {
            return new InputLinuxProperties(evdev, grabAll, repeat, grabToggle, unknown);
        }
    }
}
