// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockExportOptionsFuse} of QAPI's {@code block-export.json}, since QEMU 6.0, if QEMU has
 * {@code CONFIG_FUSE}.
 */
public record BlockExportOptionsFuse(
        String mountpoint,
        Optional<Boolean> growable,
        Optional<OpenEnum<FuseExportAllowOther>> allowOther,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockExportOptionsFuse of(String mountpoint) {
        return builder(mountpoint).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String mountpoint) {
        return new Builder(mountpoint);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockExportOptionsFuse decode(QapiReader json) {
        return new BlockExportOptionsFuse(
                json.required("mountpoint", QapiReader.TEXT),
                json.optional("growable", QapiReader.BOOL),
                json.optional("allow-other", FuseExportAllowOther::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("mountpoint", mountpoint);
        json.put("growable", growable);
        json.put("allow-other", allowOther);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String mountpoint;
        private Optional<Boolean> growable = Optional.empty();
        private Optional<OpenEnum<FuseExportAllowOther>> allowOther = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String mountpoint) {
            this.mountpoint = mountpoint;
        }

        public Builder growable(boolean growable) {
            this.growable = Optional.of(growable);
            return this;
        }

        public Builder allowOther(FuseExportAllowOther allowOther) {
            this.allowOther = Optional.of(OpenEnum.of(allowOther));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockExportOptionsFuse build() {
            return new BlockExportOptionsFuse(mountpoint, growable, allowOther, unknown);
        }
    }
}
