// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code x-query-virtio-status} of QAPI's {@code virtio.json}, since QEMU 7.2. Returns {@link VirtioStatus}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XQueryVirtioStatus(String path, JsonMembers unknown) implements QapiCommand<VirtioStatus> {
    public static XQueryVirtioStatus of(String path) {
        return new XQueryVirtioStatus(path, JsonMembers.NONE);
    }

    @Override
    public String commandName() {
        return "x-query-virtio-status";
    }

    @Override
    public VirtioStatus read(JsonNode result) {
        return VirtioStatus.decode(QapiReader.of("x-query-virtio-status", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XQueryVirtioStatus decode(QapiReader json) {
        return new XQueryVirtioStatus(json.required("path", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "x-query-virtio-status";
    }
}
