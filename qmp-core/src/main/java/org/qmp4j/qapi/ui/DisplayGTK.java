// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code DisplayGTK} of QAPI's {@code ui.json}, since QEMU 2.12. */
public record DisplayGTK(
        Optional<Boolean> grabOnHover,
        Optional<Boolean> zoomToFit,
        Optional<Boolean> showTabs,
        Optional<Boolean> showMenubar,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DisplayGTK decode(QapiReader json) {
        return new DisplayGTK(
                json.optional("grab-on-hover", QapiReader.BOOL),
                json.optional("zoom-to-fit", QapiReader.BOOL),
                json.optional("show-tabs", QapiReader.BOOL),
                json.optional("show-menubar", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("grab-on-hover", grabOnHover);
        json.put("zoom-to-fit", zoomToFit);
        json.put("show-tabs", showTabs);
        json.put("show-menubar", showMenubar);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> grabOnHover = Optional.empty();
        private Optional<Boolean> zoomToFit = Optional.empty();
        private Optional<Boolean> showTabs = Optional.empty();
        private Optional<Boolean> showMenubar = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder grabOnHover(boolean grabOnHover) {
            this.grabOnHover = Optional.of(grabOnHover);
            return this;
        }

        public Builder zoomToFit(boolean zoomToFit) {
            this.zoomToFit = Optional.of(zoomToFit);
            return this;
        }

        public Builder showTabs(boolean showTabs) {
            this.showTabs = Optional.of(showTabs);
            return this;
        }

        public Builder showMenubar(boolean showMenubar) {
            this.showMenubar = Optional.of(showMenubar);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public DisplayGTK build() {
            return new DisplayGTK(grabOnHover, zoomToFit, showTabs, showMenubar, unknown);
        }
    }
}
