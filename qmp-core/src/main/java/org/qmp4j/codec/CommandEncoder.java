package org.qmp4j.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;

/**
 * Commands as short as QMP allows, since QEMU reads its monitor byte by byte (some 3 µs each): no white space, no line
 * end, no empty arguments, small numbers as ids.
 */
public final class CommandEncoder {
    private CommandEncoder() {}

    /**
     * Everything before the id; a snapshot, so that the caller may go on changing its arguments.
     *
     * @throws IllegalArgumentException if the name is no command name
     */
    public static byte[] prefix(QmpCommand<?> command) {
        String name = command.commandName();
        checkName(name);
        String opening = (command.outOfBand() ? "{\"exec-oob\":\"" : "{\"execute\":\"").concat(name);
        ObjectNode arguments = command.arguments().orElse(null);
        if (arguments == null || arguments.isEmpty()) {
            return opening.concat("\",\"id\":").getBytes(StandardCharsets.ISO_8859_1);
        }
        try {
            byte[] body = QmpJson.mapper().writeValueAsBytes(arguments);
            checkText(name, body);
            byte[] start = opening.concat("\",\"arguments\":").getBytes(StandardCharsets.ISO_8859_1);
            byte[] end = ",\"id\":".getBytes(StandardCharsets.ISO_8859_1);
            byte[] all = new byte[start.length + body.length + end.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(body, 0, all, start.length, body.length);
            System.arraycopy(end, 0, all, start.length + body.length, end.length);
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the arguments of '" + name + "' cannot be written as JSON", e);
        }
    }

    /** Half a surrogate pair would leave as an escape that QEMU cannot parse, and cost the connection. */
    private static void checkText(String name, byte[] json) {
        for (int i = 0; i + 3 < json.length; i++) {
            if (json[i] == '\\') {
                boolean surrogate = json[i + 1] == 'u' && (json[i + 2] | 0x20) == 'd' && json[i + 3] >= '8';
                if (surrogate) {
                    throw new IllegalArgumentException(
                            "the arguments of '" + name + "' hold half a surrogate pair, which is no text");
                }
                i++;
            }
        }
    }

    /** Refuses what is no QAPI command name, before any of it can reach the wire. */
    private static void checkName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean other = c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
            if (!letter && !other) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no QMP command name: letters, digits, '-', '_' and '.' only");
            }
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a QMP command needs a name");
        }
    }
}
