// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/**
 * Command {@code x-query-virtio} of QAPI's {@code virtio.json}, since QEMU 7.2. Returns a list of {@link VirtioInfo}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XQueryVirtio() implements QmpCommand<List<VirtioInfo>> {
    @Override
    public String commandName() {
        return "x-query-virtio";
    }

    @Override
    public List<VirtioInfo> read(JsonNode result) {
        return QapiReader.of("x-query-virtio", result).list(VirtioInfo::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
