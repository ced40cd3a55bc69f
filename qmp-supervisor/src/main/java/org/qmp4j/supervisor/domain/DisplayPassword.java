package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * By what the users of a display are let in; null for what is not said.
 *
 * @param text the password, of which nothing is shown
 * @param validTo until when it is good, in UTC, such as {@code 2011-05-31T16:11:22}
 * @param connected what is done with those who are in when it changes
 */
public record DisplayPassword(
        @Nullable String text,
        @Nullable String validTo,
        @Nullable Connected connected) {
    /** There is none. */
    public static final DisplayPassword NONE = new DisplayPassword(null, null, null);

    /** What is done with those who are in when the password changes. */
    public enum Connected {
        FAIL("fail"),
        DISCONNECT("disconnect"),
        KEEP("keep");

        private final String id;

        Connected(String id) {
            this.id = id;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }
    }

    @Override
    public String toString() {
        return text == null ? "no password" : "a password";
    }
}
