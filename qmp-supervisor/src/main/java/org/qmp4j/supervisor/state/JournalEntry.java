package org.qmp4j.supervisor.state;

import java.time.Instant;
import java.util.Map;

/**
 * What an operation has come to, so that whoever opens the domain next can finish or undo it.
 *
 * @param operation its name, such as start; an operation has one entry at a time
 * @param step the last step that it is known to have come to, or to be about to take
 * @param at when that was noted
 * @param facts what is needed to go on from there
 */
public record JournalEntry(String operation, String step, Instant at, Map<String, String> facts) {
    public JournalEntry {
        facts = Map.copyOf(facts);
        if (!operation.matches("[a-z-]{1,40}")) {
            throw new IllegalArgumentException("an operation's name is lower case letters and hyphens: " + operation);
        }
    }

    /** A fact that must be there. @throws IllegalArgumentException if it is not */
    public String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the journal of '" + operation + "' lacks '" + name + "'");
        }
        return value;
    }

    /** A fact that is a number. @throws IllegalArgumentException if it is not */
    public long number(String name) {
        String value = fact(name);
        if (!value.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("'" + name + "' in the journal of '" + operation + "' is no number");
        }
        return Long.parseLong(value);
    }
}
