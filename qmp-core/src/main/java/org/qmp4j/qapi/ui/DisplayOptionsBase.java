// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.Optional;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link DisplayOptions} has. */
public record DisplayOptionsBase(
        Optional<Boolean> fullScreen,
        Optional<Boolean> windowClose,
        Optional<Boolean> showCursor,
        Optional<OpenEnum<DisplayGLMode>> gl)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DisplayOptionsBase decode(QapiReader json) {
        return new DisplayOptionsBase(
                json.optional("full-screen", QapiReader.BOOL),
                json.optional("window-close", QapiReader.BOOL),
                json.optional("show-cursor", QapiReader.BOOL),
                json.optional("gl", DisplayGLMode::decode));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("full-screen", fullScreen);
        json.put("window-close", windowClose);
        json.put("show-cursor", showCursor);
        json.put("gl", gl);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> fullScreen = Optional.empty();
        private Optional<Boolean> windowClose = Optional.empty();
        private Optional<Boolean> showCursor = Optional.empty();
        private Optional<OpenEnum<DisplayGLMode>> gl = Optional.empty();

        private Builder() {}

        public Builder fullScreen(boolean fullScreen) {
            this.fullScreen = Optional.of(fullScreen);
            return this;
        }

        public Builder windowClose(boolean windowClose) {
            this.windowClose = Optional.of(windowClose);
            return this;
        }

        public Builder showCursor(boolean showCursor) {
            this.showCursor = Optional.of(showCursor);
            return this;
        }

        public Builder gl(DisplayGLMode gl) {
            this.gl = Optional.of(OpenEnum.of(gl));
            return this;
        }

        public DisplayOptionsBase build() {
            return new DisplayOptionsBase(fullScreen, windowClose, showCursor, gl);
        }
    }
}
