package org.qmp4j.examples.shell;

import java.util.List;

/**
 * One word of a line.
 *
 * @param start of its first character in the line, counted from 0
 * @param text as typed, quotes included
 * @param equals position of its first '=' in the text; -1 if it has none
 */
record Word(int start, String text, int equals) {
    boolean hasValue() {
        return equals >= 0;
    }

    int end() {
        return start + text.length();
    }

    /** What stands before the '='; all of it if there is none. */
    String key() {
        return equals < 0 ? text : text.substring(0, equals);
    }

    /** What stands after the '=', as typed. */
    String value() {
        return equals < 0 ? "" : text.substring(equals + 1);
    }

    /** The key's parts: {@code file.driver} has two. An empty part stays, so that an open end shows. */
    List<String> path() {
        return List.of(key().split("\\.", -1));
    }
}
