// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code ringbuf-read} of QAPI's {@code char.json}, since QEMU 1.4. */
public record RingbufRead(String device, long size, Optional<OpenEnum<DataFormat>> format, JsonMembers unknown)
        implements QapiCommand<String> {
    /** With what is required, and nothing else. */
    public static RingbufRead of(String device, long size) {
        return builder(device, size).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device, long size) {
        return new Builder(device, size);
    }

    @Override
    public String commandName() {
        return "ringbuf-read";
    }

    @Override
    public String read(JsonNode result) {
        return QapiReader.of("ringbuf-read", result).text();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RingbufRead decode(QapiReader json) {
        return new RingbufRead(
                json.required("device", QapiReader.TEXT),
                json.required("size", QapiReader.INT64),
                json.optional("format", DataFormat::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("size", size);
        json.put("format", format);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "ringbuf-read";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private final long size;
        private Optional<OpenEnum<DataFormat>> format = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String device, long size) {
            this.device = device;
            this.size = size;
        }

        public Builder format(DataFormat format) {
            this.format = Optional.of(OpenEnum.of(format));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public RingbufRead build() {
            return new RingbufRead(device, size, format, unknown);
        }
    }
}
