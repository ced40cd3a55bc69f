// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code x-query-virtio-queue-element} of QAPI's {@code virtio.json}, since QEMU 7.2. Returns
 * {@link VirtioQueueElement}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XQueryVirtioQueueElement(String path, int queue, Optional<Integer> index, JsonMembers unknown)
        implements QapiCommand<VirtioQueueElement> {
    /** With what is required, and nothing else. */
    public static XQueryVirtioQueueElement of(String path, int queue) {
        return builder(path, queue).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String path, int queue) {
        return new Builder(path, queue);
    }

    @Override
    public String commandName() {
        return "x-query-virtio-queue-element";
    }

    @Override
    public VirtioQueueElement read(JsonNode result) {
        return VirtioQueueElement.decode(QapiReader.of("x-query-virtio-queue-element", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XQueryVirtioQueueElement decode(QapiReader json) {
        return new XQueryVirtioQueueElement(
                json.required("path", QapiReader.TEXT),
                json.required("queue", QapiReader.UINT16),
                json.optional("index", QapiReader.UINT16),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("queue", queue);
        json.put("index", index);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "x-query-virtio-queue-element";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String path;
        private final int queue;
        private Optional<Integer> index = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String path, int queue) {
            this.path = path;
            this.queue = queue;
        }

        public Builder index(int index) {
            this.index = Optional.of(index);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public XQueryVirtioQueueElement build() {
            return new XQueryVirtioQueueElement(path, queue, index, unknown);
        }
    }
}
