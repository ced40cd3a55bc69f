package org.qmp4j.supervisor.process;

/**
 * Whom a QEMU becomes once it has opened what it needs at its start ({@code -run-with user=}, before QEMU 9.1
 * {@code -runas}). Only root can start one so.
 *
 * @param text a name, or {@code uid:gid} in numbers
 */
public record QemuUser(String text) {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]{0,31}";
    private static final String NUMBERS = "[0-9]{1,9}:[0-9]{1,9}";

    public QemuUser {
        if (!text.matches(NAME) && !text.matches(NUMBERS)) {
            throw new IllegalArgumentException("a user is a name, or uid:gid in numbers: '" + text + "'");
        }
    }

    /** The user alone: a name or a number. */
    public String owner() {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    @Override
    public String toString() {
        return text;
    }
}
