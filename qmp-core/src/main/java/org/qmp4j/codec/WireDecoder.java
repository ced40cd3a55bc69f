package org.qmp4j.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.message.QmpGreeting;
import org.qmp4j.message.QmpJson;
import org.qmp4j.message.QmpVersion;

/** Bytes of one message to what they mean, in one pass. Total: never throws. Stateless. */
public final class WireDecoder {
    private static final int EVIDENCE = 120;
    private static final long NO_DIGITS = Long.MIN_VALUE;
    private static final ObjectReader TREE =
            QmpJson.mapper().readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private WireDecoder() {}

    /** Tells what the message is. */
    public static WireMessage decode(byte[] message) {
        WireMessage.Event event = EventScanner.scan(message);
        return event != null ? event : parse(message);
    }

    private static WireMessage parse(byte[] message) {
        try (JsonParser parser = QmpJson.mapper().getFactory().createParser(message)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return malformed("not a JSON object", message);
            }
            Members members = new Members();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                members.read(parser);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                return malformed("text after the JSON object", message);
            }
            return members.message(message);
        } catch (IOException | NumberFormatException e) {
            // a number whose exponent no decimal can hold is a RuntimeException in Jackson
            return malformed("not JSON", message);
        }
    }

    /** The start of the bytes, printable. */
    public static String evidence(byte[] message) {
        int length = Math.min(EVIDENCE, message.length);
        StringBuilder text = new StringBuilder(length + 16);
        for (int i = 0; i < length; i++) {
            char c = (char) (message[i] & 0xFF);
            text.append(c >= ' ' && c < 0x7F ? c : '.');
        }
        if (length < message.length) {
            text.append("… (").append(message.length).append(" bytes)");
        }
        return text.toString();
    }

    /** The id in the last bytes of a success reply, or in the first of an error reply, that was too long to read whole. */
    public static long idOf(byte[] head, byte[] tail) {
        String end = new String(tail, StandardCharsets.ISO_8859_1);
        String start = opening(head);
        int at = end.lastIndexOf("\"id\":");
        String text = start.startsWith("{\"id\":") ? start.substring(1) : at >= 0 ? end.substring(at) : "";
        long id = NO_DIGITS;
        for (int i = "\"id\":".length(); i < text.length() && id < Integer.MAX_VALUE; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                id = (id == NO_DIGITS ? 0 : id * 10) + (c - '0');
            } else if (c != ' ') {
                break;
            }
        }
        return id == NO_DIGITS ? WireMessage.NO_ID : id;
    }

    /** Whether a message that was too long to read whole is an event. */
    public static boolean isEvent(byte[] head) {
        String start = opening(head);
        return start.startsWith("{\"timestamp\"") || start.startsWith("{\"event\"");
    }

    /** The head without the white space that pretty output has after its first brace. */
    private static String opening(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\\{\\s+", "{");
    }

    private static WireMessage malformed(String problem, byte[] message) {
        return new WireMessage.Malformed(problem, evidence(message));
    }

    /** The members of one message as they come by; ids stand last in success replies and first in errors. */
    private static final class Members {
        private long id = WireMessage.NO_ID;
        private @Nullable JsonNode result;
        private @Nullable JsonNode error;
        private @Nullable JsonNode greeting;
        private @Nullable String event;
        private long seconds = -1;
        private long micros = -1;

        void read(JsonParser parser) throws IOException {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "return" -> result = TREE.readValue(parser);
                case "error" -> error = TREE.readValue(parser);
                case "QMP" -> greeting = TREE.readValue(parser);
                case "event" -> event = value == JsonToken.VALUE_STRING ? parser.getText() : null;
                case "timestamp" -> readTimestamp(parser, value);
                case "id" -> id = readId(parser, value);
                default -> parser.skipChildren();
            }
        }

        private void readTimestamp(JsonParser parser, JsonToken value) throws IOException {
            if (value != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean integer = parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
                if (integer && name.equals("seconds")) {
                    seconds = parser.getLongValue();
                } else if (integer && name.equals("microseconds")) {
                    micros = parser.getLongValue();
                } else {
                    parser.skipChildren();
                }
            }
        }

        private static long readId(JsonParser parser, JsonToken value) throws IOException {
            if (value == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                long id = parser.getLongValue();
                return id < 0 ? WireMessage.FOREIGN_ID : id;
            }
            parser.skipChildren();
            return WireMessage.FOREIGN_ID;
        }

        WireMessage message(byte[] wire) {
            if (event != null) {
                return new WireMessage.Event(event, seconds, micros, wire);
            }
            if (result != null) {
                return new WireMessage.Return(id, result);
            }
            if (error != null) {
                return new WireMessage.Failure(
                        id,
                        error.path("class").asText("GenericError"),
                        error.path("desc").asText(""));
            }
            if (greeting != null) {
                return new WireMessage.Greeting(readGreeting(greeting));
            }
            return malformed("neither greeting, reply nor event", wire);
        }

        private static QmpGreeting readGreeting(JsonNode qmp) {
            List<String> capabilities = new ArrayList<>();
            qmp.path("capabilities").forEach(one -> capabilities.add(one.asText()));
            return new QmpGreeting(QmpVersion.read(qmp.path("version")), capabilities);
        }
    }
}
