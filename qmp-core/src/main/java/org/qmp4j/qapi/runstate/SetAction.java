// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.runstate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code set-action} of QAPI's {@code run-state.json}, since QEMU 6.0. */
public record SetAction(
        Optional<OpenEnum<RebootAction>> reboot,
        Optional<OpenEnum<ShutdownAction>> shutdown,
        Optional<OpenEnum<PanicAction>> panic,
        Optional<OpenEnum<WatchdogAction>> watchdog,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "set-action";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("set-action", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SetAction decode(QapiReader json) {
        return new SetAction(
                json.optional("reboot", RebootAction::decode),
                json.optional("shutdown", ShutdownAction::decode),
                json.optional("panic", PanicAction::decode),
                json.optional("watchdog", WatchdogAction::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("reboot", reboot);
        json.put("shutdown", shutdown);
        json.put("panic", panic);
        json.put("watchdog", watchdog);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "set-action";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<RebootAction>> reboot = Optional.empty();
        private Optional<OpenEnum<ShutdownAction>> shutdown = Optional.empty();
        private Optional<OpenEnum<PanicAction>> panic = Optional.empty();
        private Optional<OpenEnum<WatchdogAction>> watchdog = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder reboot(RebootAction reboot) {
            this.reboot = Optional.of(OpenEnum.of(reboot));
            return this;
        }

        public Builder shutdown(ShutdownAction shutdown) {
            this.shutdown = Optional.of(OpenEnum.of(shutdown));
            return this;
        }

        public Builder panic(PanicAction panic) {
            this.panic = Optional.of(OpenEnum.of(panic));
            return this;
        }

        public Builder watchdog(WatchdogAction watchdog) {
            this.watchdog = Optional.of(OpenEnum.of(watchdog));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SetAction build() {
            return new SetAction(reboot, shutdown, panic, watchdog, unknown);
        }
    }
}
