// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code query-command-line-options} of QAPI's {@code misc.json}, since QEMU 1.5. Returns a list of
 * {@link CommandLineOptionInfo}.
 */
public record QueryCommandLineOptions(Optional<String> option, JsonMembers unknown)
        implements QapiCommand<List<CommandLineOptionInfo>> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "query-command-line-options";
    }

    @Override
    public List<CommandLineOptionInfo> read(JsonNode result) {
        return QapiReader.of("query-command-line-options", result).list(CommandLineOptionInfo::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QueryCommandLineOptions decode(QapiReader json) {
        return new QueryCommandLineOptions(json.optional("option", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("option", option);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "query-command-line-options";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> option = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder option(String option) {
            this.option = Optional.of(option);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QueryCommandLineOptions build() {
            return new QueryCommandLineOptions(option, unknown);
        }
    }
}
