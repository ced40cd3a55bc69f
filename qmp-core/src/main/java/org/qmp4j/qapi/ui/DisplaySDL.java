// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code DisplaySDL} of QAPI's {@code ui.json}, since QEMU 7.1. */
public record DisplaySDL(Optional<OpenEnum<HotKeyMod>> grabMod, JsonMembers unknown) implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DisplaySDL decode(QapiReader json) {
        return new DisplaySDL(json.optional("grab-mod", HotKeyMod::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("grab-mod", grabMod);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<HotKeyMod>> grabMod = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder grabMod(HotKeyMod grabMod) {
            this.grabMod = Optional.of(OpenEnum.of(grabMod));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public DisplaySDL build() {
            return new DisplaySDL(grabMod, unknown);
        }
    }
}
