// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code ringbuf-write} of QAPI's {@code char.json}, since QEMU 1.4. */
public record RingbufWrite(String device, String data, Optional<OpenEnum<DataFormat>> format, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static RingbufWrite of(String device, String data) {
        return builder(device, data).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String device, String data) {
        return new Builder(device, data);
    }

    @Override
    public String commandName() {
        return "ringbuf-write";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("ringbuf-write", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RingbufWrite decode(QapiReader json) {
        return new RingbufWrite(
                json.required("device", QapiReader.TEXT),
                json.required("data", QapiReader.TEXT),
                json.optional("format", DataFormat::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("data", data);
        json.put("format", format);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "ringbuf-write";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String device;
        private final String data;
        private Optional<OpenEnum<DataFormat>> format = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String device, String data) {
            this.device = device;
            this.data = data;
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

        public RingbufWrite build() {
            return new RingbufWrite(device, data, format, unknown);
        }
    }
}
