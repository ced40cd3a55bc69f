// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code CommandLineParameterInfo} of QAPI's {@code misc.json}, since QEMU 1.5. */
public record CommandLineParameterInfo(
        String name,
        OpenEnum<CommandLineParameterType> type,
        Optional<String> help,
        Optional<String> defaultValue,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static CommandLineParameterInfo of(String name, CommandLineParameterType type) {
        return builder(name, type).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name, CommandLineParameterType type) {
        return new Builder(name, type);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CommandLineParameterInfo decode(QapiReader json) {
        return new CommandLineParameterInfo(
                json.required("name", QapiReader.TEXT),
                json.required("type", CommandLineParameterType::decode),
                json.optional("help", QapiReader.TEXT),
                json.optional("default", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("type", type);
        json.put("help", help);
        json.put("default", defaultValue);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private final OpenEnum<CommandLineParameterType> type;
        private Optional<String> help = Optional.empty();
        private Optional<String> defaultValue = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name, CommandLineParameterType type) {
            this.name = name;
            this.type = OpenEnum.of(type);
        }

        public Builder help(String help) {
            this.help = Optional.of(help);
            return this;
        }

        public Builder defaultValue(String defaultValue) {
            this.defaultValue = Optional.of(defaultValue);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CommandLineParameterInfo build() {
            return new CommandLineParameterInfo(name, type, help, defaultValue, unknown);
        }
    }
}
