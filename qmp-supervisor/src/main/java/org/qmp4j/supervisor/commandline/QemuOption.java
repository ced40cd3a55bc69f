package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One option of a command line.
 *
 * @param name with its dash, such as {@code -device}
 * @param value its value, or null for a switch
 * @param secret whether the value must not be shown
 */
public record QemuOption(String name, @Nullable String value, boolean secret) {
    /** A switch without a value. */
    static QemuOption of(String name) {
        return new QemuOption(name, null, false);
    }

    /** An option with a value of one word, which has nothing in it that QEMU would take apart. */
    static QemuOption of(String name, String value) {
        return new QemuOption(name, OptionText.clean(value), false);
    }

    /** An option with keys and values. */
    static QemuOption of(String name, OptionText value) {
        return new QemuOption(name, value.toString(), false);
    }

    /** An option in JSON form. */
    static QemuOption of(String name, OptionJson value) {
        return new QemuOption(name, value.toString(), false);
    }

    /** Its JSON form taken apart again, for those who say it over QMP. */
    ObjectNode json() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(String.valueOf(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + this, e);
        }
    }

    /** The option as people may see it. */
    @Override
    public String toString() {
        return value == null ? name : name + " " + (secret ? "<redacted>" : value);
    }
}
