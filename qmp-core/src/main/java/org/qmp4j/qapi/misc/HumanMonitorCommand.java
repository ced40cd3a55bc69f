// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code human-monitor-command} of QAPI's {@code misc.json}, since QEMU 0.14.
 *
 * <p>Features: {@code savevm-monitor-nodes}.
 */
public record HumanMonitorCommand(String commandLine, Optional<Long> cpuIndex, JsonMembers unknown)
        implements QapiCommand<String> {
    /** With what is required, and nothing else. */
    public static HumanMonitorCommand of(String commandLine) {
        return builder(commandLine).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String commandLine) {
        return new Builder(commandLine);
    }

    @Override
    public String commandName() {
        return "human-monitor-command";
    }

    @Override
    public String read(JsonNode result) {
        return QapiReader.of("human-monitor-command", result).text();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static HumanMonitorCommand decode(QapiReader json) {
        return new HumanMonitorCommand(
                json.required("command-line", QapiReader.TEXT),
                json.optional("cpu-index", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("command-line", commandLine);
        json.put("cpu-index", cpuIndex);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "human-monitor-command";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String commandLine;
        private Optional<Long> cpuIndex = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String commandLine) {
            this.commandLine = commandLine;
        }

        public Builder cpuIndex(long cpuIndex) {
            this.cpuIndex = Optional.of(cpuIndex);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public HumanMonitorCommand build() {
            return new HumanMonitorCommand(commandLine, cpuIndex, unknown);
        }
    }
}
