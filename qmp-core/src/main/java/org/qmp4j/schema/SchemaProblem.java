package org.qmp4j.schema;

/**
 * One thing that QEMU would refuse in a command.
 *
 * @param path where in the arguments, as QEMU writes it: {@code file.filename}, {@code actions[0].data.node}; empty for the command
 *     itself
 * @param text what is wrong, and what there is instead; has no value of the arguments in it but a wrong word of an enumeration
 */
public record SchemaProblem(Kind kind, String path, String text) {
    /** What is wrong. */
    public enum Kind {
        /** This QEMU lacks the command. */
        UNKNOWN_COMMAND,
        /** The command cannot be executed out of band. */
        NOT_OUT_OF_BAND,
        /** This QEMU lacks the member. */
        UNKNOWN_MEMBER,
        /** A required member was not given. */
        MISSING_MEMBER,
        /** The value is of another JSON type. */
        WRONG_TYPE,
        /** This QEMU lacks the value: of an enumeration, or of the tag of a union. */
        UNKNOWN_VALUE,
        /** The integer is none of 64 bits. */
        OUT_OF_RANGE
    }

    @Override
    public String toString() {
        return path.isEmpty() ? text : "'" + path + "' " + text;
    }
}
