// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.dump;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code dump-guest-memory} of QAPI's {@code dump.json}, since QEMU 1.2. */
public record DumpGuestMemory(
        boolean paging,
        String protocol,
        Optional<Boolean> detach,
        Optional<Long> begin,
        Optional<Long> length,
        Optional<OpenEnum<DumpGuestMemoryFormat>> format,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static DumpGuestMemory of(boolean paging, String protocol) {
        return builder(paging, protocol).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(boolean paging, String protocol) {
        return new Builder(paging, protocol);
    }

    @Override
    public String commandName() {
        return "dump-guest-memory";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("dump-guest-memory", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DumpGuestMemory decode(QapiReader json) {
        return new DumpGuestMemory(
                json.required("paging", QapiReader.BOOL),
                json.required("protocol", QapiReader.TEXT),
                json.optional("detach", QapiReader.BOOL),
                json.optional("begin", QapiReader.INT64),
                json.optional("length", QapiReader.INT64),
                json.optional("format", DumpGuestMemoryFormat::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("paging", paging);
        json.put("protocol", protocol);
        json.put("detach", detach);
        json.put("begin", begin);
        json.put("length", length);
        json.put("format", format);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "dump-guest-memory";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final boolean paging;
        private final String protocol;
        private Optional<Boolean> detach = Optional.empty();
        private Optional<Long> begin = Optional.empty();
        private Optional<Long> length = Optional.empty();
        private Optional<OpenEnum<DumpGuestMemoryFormat>> format = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(boolean paging, String protocol) {
            this.paging = paging;
            this.protocol = protocol;
        }

        public Builder detach(boolean detach) {
            this.detach = Optional.of(detach);
            return this;
        }

        public Builder begin(long begin) {
            this.begin = Optional.of(begin);
            return this;
        }

        public Builder length(long length) {
            this.length = Optional.of(length);
            return this;
        }

        public Builder format(DumpGuestMemoryFormat format) {
            this.format = Optional.of(OpenEnum.of(format));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public DumpGuestMemory build() {
            return new DumpGuestMemory(paging, protocol, detach, begin, length, format, unknown);
        }
    }
}
