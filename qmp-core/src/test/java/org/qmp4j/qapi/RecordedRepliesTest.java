package org.qmp4j.qapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.generator.RecordedQemu;

/** What QEMU 6.2 to 10.0 once answered is read and written without a difference. */
class RecordedRepliesTest {
    private final Map<String, JsonNode> commands = new Samples(Samples.Amount.LEAST)
            .facts("command")
            .collect(Collectors.toMap(fact -> fact.get("name").textValue(), fact -> fact));

    @Test
    void everyReplyOfEveryQemuComesBackAsItWas() {
        assumeFalse(RecordedQemu.all().isEmpty(), RecordedQemu.folder() + " is absent");
        for (RecordedQemu qemu : RecordedQemu.all()) {
            int replies = 0;
            for (RecordedQemu.Exchange exchange : qemu.exchanges()) {
                if (exchange.reply().has("return")) {
                    comesBack(qemu, exchange);
                    replies++;
                }
            }
            assertTrue(replies > 40, qemu.version() + ": " + replies + " replies");
        }
    }

    private void comesBack(RecordedQemu qemu, RecordedQemu.Exchange exchange) {
        JsonNode arguments = exchange.command().path("arguments");
        JsonNode sent = arguments.isMissingNode() ? QmpJson.object() : arguments;
        QmpCommand<?> command = Bound.command(commands.get(exchange.name()), sent);
        JsonNode reply = exchange.reply().get("return");
        String what = "QEMU " + qemu.version() + ", " + exchange.name();
        assertEquals(sent, command.arguments().map(Bound::json).orElse(QmpJson.object()), what);
        assertEquals(reply, Bound.json(command.read(reply)), what);
    }
}
