package org.qmp4j.supervisor.genid;

import java.time.Instant;

/**
 * Something that happened to a guest while it was off, of which its next start has to know.
 *
 * @param at when
 * @param transition what
 * @param note which snapshot, backup or original it was, for people
 */
public record GenIdMark(Instant at, GenIdTransition transition, String note) {
    private static final int LONGEST_NOTE = 1000;

    public GenIdMark {
        if (!transition.isMark()) {
            throw new IllegalArgumentException(transition.id() + " is not what a later start has to be told of");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note of " + note.length() + " characters is too long");
        }
    }
}
