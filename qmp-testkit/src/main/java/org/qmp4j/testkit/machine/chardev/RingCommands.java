package org.qmp4j.testkit.machine.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** What can be said to the ring of a chardev. */
final class RingCommands {

    private final Chardevs chardevs;

    RingCommands(Chardevs chardevs) {
        this.chardevs = chardevs;
    }

    void addTo(Machine machine) {
        machine.put("ringbuf-write", command -> with(command, ring -> write(command.arguments(), ring)));
        machine.put("ringbuf-read", command -> with(command, ring -> read(command.arguments(), ring)));
    }

    private Answer with(Command command, Function<Ring, Answer> action) {
        String id = command.arguments().path("device").asText();
        Chardev chardev = chardevs.find(id).orElse(null);
        if (chardev == null) {
            return Answer.error("Device '" + id + "' not found");
        }
        return chardev.backend() instanceof Ring ring
                ? action.apply(ring)
                : Answer.error(id + " is not a ringbuf device");
    }

    private static boolean base64(JsonNode arguments) {
        return arguments.path("format").asText().equals("base64");
    }

    private static Answer write(JsonNode arguments, Ring ring) {
        String data = arguments.path("data").asText();
        try {
            ring.write(base64(arguments) ? Base64.getDecoder().decode(data) : data.getBytes(StandardCharsets.UTF_8));
            return Answer.done();
        } catch (IllegalArgumentException e) {
            return Answer.error("Base64 data contains invalid characters");
        }
    }

    private static Answer read(JsonNode arguments, Ring ring) {
        long size = arguments.path("size").asLong();
        if (size <= 0) {
            return Answer.error("size must be greater than zero");
        }
        byte[] bytes = ring.read(size);
        return Answer.value(TextNode.valueOf(
                base64(arguments)
                        ? Base64.getEncoder().encodeToString(bytes)
                        : new String(bytes, StandardCharsets.UTF_8)));
    }
}
