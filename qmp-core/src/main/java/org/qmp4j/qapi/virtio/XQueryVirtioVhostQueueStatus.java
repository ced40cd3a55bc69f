// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code x-query-virtio-vhost-queue-status} of QAPI's {@code virtio.json}, since QEMU 7.2. Returns
 * {@link VirtVhostQueueStatus}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XQueryVirtioVhostQueueStatus(String path, int queue, JsonMembers unknown)
        implements QapiCommand<VirtVhostQueueStatus> {
    public static XQueryVirtioVhostQueueStatus of(String path, int queue) {
        return new XQueryVirtioVhostQueueStatus(path, queue, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "x-query-virtio-vhost-queue-status";
    }

    @Override
    public VirtVhostQueueStatus read(JsonNode result) {
        return VirtVhostQueueStatus.decode(QapiReader.of("x-query-virtio-vhost-queue-status", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XQueryVirtioVhostQueueStatus decode(QapiReader json) {
        return new XQueryVirtioVhostQueueStatus(
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
        return "x-query-virtio-vhost-queue-status";
    }
}
