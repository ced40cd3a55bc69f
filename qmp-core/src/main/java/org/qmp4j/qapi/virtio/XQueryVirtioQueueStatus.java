// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code x-query-virtio-queue-status} of QAPI's {@code virtio.json}, since QEMU 7.2. Returns
 * {@link VirtQueueStatus}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XQueryVirtioQueueStatus(String path, int queue, JsonMembers unknown)
        implements QapiCommand<VirtQueueStatus> {
    public static XQueryVirtioQueueStatus of(String path, int queue) {
        return new XQueryVirtioQueueStatus(path, queue, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "x-query-virtio-queue-status";
    }

    @Override
    public VirtQueueStatus read(JsonNode result) {
        return VirtQueueStatus.decode(QapiReader.of("x-query-virtio-queue-status", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XQueryVirtioQueueStatus decode(QapiReader json) {
        return new XQueryVirtioQueueStatus(
                json.required("path", QapiReader.TEXT), json.required("queue", QapiReader.UINT16), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("queue", queue);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "x-query-virtio-queue-status";
    }
}
