package org.qmp4j.examples.shell;

import java.util.Map;

/** Colours by meaning, or none at all. */
enum Palette {
    PLAIN,
    ANSI;

    /** What a piece of text is. */
    enum Role {
        COMMAND,
        KEY,
        STRING,
        NUMBER,
        WORD,
        EVENT,
        ERROR,
        DIM
    }

    private static final Map<Role, String> CODES = Map.of(
            Role.COMMAND, "1",
            Role.KEY, "36",
            Role.STRING, "32",
            Role.NUMBER, "33",
            Role.WORD, "35",
            Role.EVENT, "1;34",
            Role.ERROR, "31",
            Role.DIM, "2");

    /** None for what is no terminal, where NO_COLOR has a value (no-color.org), and on a dumb terminal. */
    static Palette choose(boolean terminal, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return terminal && !refused ? ANSI : PLAIN;
    }

    /** The text in the colour of its role. */
    String paint(Role role, String text) {
        return this == PLAIN ? text : "\u001b[" + CODES.get(role) + "m" + text + "\u001b[0m";
    }
}
