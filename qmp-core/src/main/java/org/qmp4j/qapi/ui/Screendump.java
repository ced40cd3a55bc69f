// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code screendump} of QAPI's {@code ui.json}, since QEMU 0.14, if QEMU has {@code CONFIG_PIXMAN}. */
public record Screendump(
        String filename,
        Optional<String> device,
        Optional<Long> head,
        Optional<OpenEnum<ImageFormat>> format,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static Screendump of(String filename) {
        return builder(filename).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String filename) {
        return new Builder(filename);
    }

    @Override
    public String commandName() {
        return "screendump";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("screendump", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Screendump decode(QapiReader json) {
        return new Screendump(
                json.required("filename", QapiReader.TEXT),
                json.optional("device", QapiReader.TEXT),
                json.optional("head", QapiReader.INT64),
                json.optional("format", ImageFormat::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        json.put("device", device);
        json.put("head", head);
        json.put("format", format);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "screendump";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String filename;
        private Optional<String> device = Optional.empty();
        private Optional<Long> head = Optional.empty();
        private Optional<OpenEnum<ImageFormat>> format = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String filename) {
            this.filename = filename;
        }

        public Builder device(String device) {
            this.device = Optional.of(device);
            return this;
        }

        public Builder head(long head) {
            this.head = Optional.of(head);
            return this;
        }

        public Builder format(ImageFormat format) {
            this.format = Optional.of(OpenEnum.of(format));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public Screendump build() {
            return new Screendump(filename, device, head, format, unknown);
        }
    }
}
