package org.qmp4j.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;

/** The lines that a monitor writes: id last in a success, first in an error, CRLF at the end. */
final class Replies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Faults faults;

    Replies(Faults faults) {
        this.faults = faults;
    }

    byte[] greeting(JsonNode version, List<String> capabilities) {
        ObjectNode qmp = NODES.objectNode();
        qmp.set("version", version);
        capabilities.forEach(qmp.putArray("capabilities")::add);
        return line(NODES.objectNode().set("QMP", qmp));
    }

    byte[] success(JsonNode value, JsonNode id) {
        ObjectNode reply = NODES.objectNode();
        reply.set("return", value);
        return line(id.isMissingNode() ? reply : reply.set("id", id));
    }

    byte[] error(JsonNode id, String errorClass, String desc) {
        ObjectNode reply = NODES.objectNode();
        if (!id.isMissingNode()) {
            reply.set("id", id);
        }
        reply.putObject("error").put("class", errorClass).put("desc", desc);
        return line(reply);
    }

    byte[] event(Event event) {
        Instant now = Instant.now();
        ObjectNode line = NODES.objectNode();
        line.putObject("timestamp").put("seconds", now.getEpochSecond()).put("microseconds", now.getNano() / 1000);
        line.put("event", event.name());
        return line(event.data().isMissingNode() ? line : line.set("data", event.data()));
    }

    byte[] line(JsonNode node) {
        return text(QemuJson.print(node, faults.on(Fault.PRETTY_OUTPUT)));
    }

    /** A line of text that is perhaps no JSON; line ends become CRLF, and one is added. */
    static byte[] text(String text) {
        return (text + "\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
