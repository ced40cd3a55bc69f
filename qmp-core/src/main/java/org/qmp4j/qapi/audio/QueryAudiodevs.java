// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.QapiReader;

/** Command {@code query-audiodevs} of QAPI's {@code audio.json}, since QEMU 8.0. Returns a list of {@link Audiodev}. */
public record QueryAudiodevs() implements QmpCommand<List<Audiodev>> {
    @Override
    public String commandName() {
        return "query-audiodevs";
    }

    @Override
    public List<Audiodev> read(JsonNode result) {
        return QapiReader.of("query-audiodevs", result).list(Audiodev::decode);
    }

    @Override
    public Optional<ObjectNode> arguments() {
        return Optional.empty();
    }
}
