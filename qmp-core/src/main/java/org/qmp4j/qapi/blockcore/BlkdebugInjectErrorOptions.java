// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlkdebugInjectErrorOptions} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlkdebugInjectErrorOptions(
        OpenEnum<BlkdebugEvent> event,
        Optional<Long> state,
        Optional<OpenEnum<BlkdebugIOType>> iotype,
        Optional<Long> errno,
        Optional<Long> delayNs,
        Optional<Long> sector,
        Optional<Boolean> once,
        Optional<Boolean> immediately,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlkdebugInjectErrorOptions of(BlkdebugEvent event) {
        return builder(event).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlkdebugEvent event) {
        return new Builder(event);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlkdebugInjectErrorOptions decode(QapiReader json) {
        return new BlkdebugInjectErrorOptions(
                json.required("event", BlkdebugEvent::decode),
                json.optional("state", QapiReader.INT64),
                json.optional("iotype", BlkdebugIOType::decode),
                json.optional("errno", QapiReader.INT64),
                json.optional("delay-ns", QapiReader.INT64),
                json.optional("sector", QapiReader.INT64),
                json.optional("once", QapiReader.BOOL),
                json.optional("immediately", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("event", event);
        json.put("state", state);
        json.put("iotype", iotype);
        json.put("errno", errno);
        json.put("delay-ns", delayNs);
        json.put("sector", sector);
        json.put("once", once);
        json.put("immediately", immediately);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final OpenEnum<BlkdebugEvent> event;
        private Optional<Long> state = Optional.empty();
        private Optional<OpenEnum<BlkdebugIOType>> iotype = Optional.empty();
        private Optional<Long> errno = Optional.empty();
        private Optional<Long> delayNs = Optional.empty();
        private Optional<Long> sector = Optional.empty();
        private Optional<Boolean> once = Optional.empty();
        private Optional<Boolean> immediately = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlkdebugEvent event) {
            this.event = OpenEnum.of(event);
        }

        public Builder state(long state) {
            this.state = Optional.of(state);
            return this;
        }

        public Builder iotype(BlkdebugIOType iotype) {
            this.iotype = Optional.of(OpenEnum.of(iotype));
            return this;
        }

        public Builder errno(long errno) {
            this.errno = Optional.of(errno);
            return this;
        }

        public Builder delayNs(long delayNs) {
            this.delayNs = Optional.of(delayNs);
            return this;
        }

        public Builder sector(long sector) {
            this.sector = Optional.of(sector);
            return this;
        }

        public Builder once(boolean once) {
            this.once = Optional.of(once);
            return this;
        }

        public Builder immediately(boolean immediately) {
            this.immediately = Optional.of(immediately);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlkdebugInjectErrorOptions build() {
            return new BlkdebugInjectErrorOptions(
                    event, state, iotype, errno, delayNs, sector, once, immediately, unknown);
        }
    }
}
