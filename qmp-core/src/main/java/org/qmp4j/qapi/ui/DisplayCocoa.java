// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code DisplayCocoa} of QAPI's {@code ui.json}, since QEMU 7.0. */
public record DisplayCocoa(
        Optional<Boolean> leftCommandKey,
        Optional<Boolean> fullGrab,
        Optional<Boolean> swapOptCmd,
        Optional<Boolean> zoomToFit,
        Optional<Boolean> zoomInterpolation,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DisplayCocoa decode(QapiReader json) {
        return new DisplayCocoa(
                json.optional("left-command-key", QapiReader.BOOL),
                json.optional("full-grab", QapiReader.BOOL),
                json.optional("swap-opt-cmd", QapiReader.BOOL),
                json.optional("zoom-to-fit", QapiReader.BOOL),
                json.optional("zoom-interpolation", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("left-command-key", leftCommandKey);
        json.put("full-grab", fullGrab);
        json.put("swap-opt-cmd", swapOptCmd);
        json.put("zoom-to-fit", zoomToFit);
        json.put("zoom-interpolation", zoomInterpolation);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> leftCommandKey = Optional.empty();
        private Optional<Boolean> fullGrab = Optional.empty();
        private Optional<Boolean> swapOptCmd = Optional.empty();
        private Optional<Boolean> zoomToFit = Optional.empty();
        private Optional<Boolean> zoomInterpolation = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder leftCommandKey(boolean leftCommandKey) {
            this.leftCommandKey = Optional.of(leftCommandKey);
            return this;
        }

        public Builder fullGrab(boolean fullGrab) {
            this.fullGrab = Optional.of(fullGrab);
            return this;
        }

        public Builder swapOptCmd(boolean swapOptCmd) {
            this.swapOptCmd = Optional.of(swapOptCmd);
            return this;
        }

        public Builder zoomToFit(boolean zoomToFit) {
            this.zoomToFit = Optional.of(zoomToFit);
            return this;
        }

        public Builder zoomInterpolation(boolean zoomInterpolation) {
            this.zoomInterpolation = Optional.of(zoomInterpolation);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public DisplayCocoa build() {
            return new DisplayCocoa(leftCommandKey, fullGrab, swapOptCmd, zoomToFit, zoomInterpolation, unknown);
        }
    }
}
