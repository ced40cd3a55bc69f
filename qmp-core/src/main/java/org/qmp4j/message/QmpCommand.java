package org.qmp4j.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A command and how to read its result. Raw commands are made here; typed ones implement this interface.
 *
 * @param <R> what the result is read into
 */
public interface QmpCommand<R> {
    /** QAPI command name, such as {@code query-status}. */
    String commandName();

    /** The arguments object; empty where there are none (the member is then left out of the message). */
    Optional<ObjectNode> arguments();

    /**
     * Reads the {@code return} value. Runs on the client's event loop: it must not block.
     *
     * @throws RuntimeException whatever a reader throws fails this command alone
     */
    R read(JsonNode result);

    /** Whether it is sent by {@code exec-oob}, past all that wait: QEMU allows this for few commands. */
    default boolean outOfBand() {
        return false;
    }

    /** A command by name without arguments, its result as a JSON tree. */
    static QmpCommand<JsonNode> of(String name) {
        return new RawCommand(name, Optional.empty(), false);
    }

    /** A command by name, its result as a JSON tree. The arguments are copied. */
    static QmpCommand<JsonNode> of(String name, ObjectNode arguments) {
        return new RawCommand(name, arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.deepCopy()), false);
    }

    /** A command by name with its arguments as JSON text. @throws IllegalArgumentException if that is no JSON object */
    static QmpCommand<JsonNode> of(String name, String arguments) {
        if (QmpJson.parse(arguments) instanceof ObjectNode object) {
            return of(name, object);
        }
        throw new IllegalArgumentException("arguments of '" + name + "' must be a JSON object");
    }

    /** The same command, to be executed out of band ({@code exec-oob}). */
    static QmpCommand<JsonNode> outOfBand(String name) {
        return new RawCommand(name, Optional.empty(), true);
    }
}
