// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BootConfiguration} of QAPI's {@code machine.json}, since QEMU 7.1. */
public record BootConfiguration(
        Optional<String> order,
        Optional<String> once,
        Optional<Boolean> menu,
        Optional<String> splash,
        Optional<Long> splashTime,
        Optional<Long> rebootTimeout,
        Optional<Boolean> strict,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BootConfiguration decode(QapiReader json) {
        return new BootConfiguration(
                json.optional("order", QapiReader.TEXT),
                json.optional("once", QapiReader.TEXT),
                json.optional("menu", QapiReader.BOOL),
                json.optional("splash", QapiReader.TEXT),
                json.optional("splash-time", QapiReader.INT64),
                json.optional("reboot-timeout", QapiReader.INT64),
                json.optional("strict", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("order", order);
        json.put("once", once);
        json.put("menu", menu);
        json.put("splash", splash);
        json.put("splash-time", splashTime);
        json.put("reboot-timeout", rebootTimeout);
        json.put("strict", strict);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> order = Optional.empty();
        private Optional<String> once = Optional.empty();
        private Optional<Boolean> menu = Optional.empty();
        private Optional<String> splash = Optional.empty();
        private Optional<Long> splashTime = Optional.empty();
        private Optional<Long> rebootTimeout = Optional.empty();
        private Optional<Boolean> strict = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder order(String order) {
            this.order = Optional.of(order);
            return this;
        }

        public Builder once(String once) {
            this.once = Optional.of(once);
            return this;
        }

        public Builder menu(boolean menu) {
            this.menu = Optional.of(menu);
            return this;
        }

        public Builder splash(String splash) {
            this.splash = Optional.of(splash);
            return this;
        }

        public Builder splashTime(long splashTime) {
            this.splashTime = Optional.of(splashTime);
            return this;
        }

        public Builder rebootTimeout(long rebootTimeout) {
            this.rebootTimeout = Optional.of(rebootTimeout);
            return this;
        }

        public Builder strict(boolean strict) {
            this.strict = Optional.of(strict);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BootConfiguration build() {
            return new BootConfiguration(order, once, menu, splash, splashTime, rebootTimeout, strict, unknown);
        }
    }
}
