package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.testkit.machine.job.Refused;

/**
 * What was done and can be undone, as the actions of a transaction must be.
 *
 * @param commit what is left to do once nothing can be refused any more
 * @param undo makes everything as it was
 */
record Deed(Runnable commit, Runnable undo) {

    /** What an action does with its arguments. */
    @FunctionalInterface
    interface Action {
        Deed prepare(JsonNode arguments) throws Refused;
    }

    static Deed done(Runnable undo) {
        return new Deed(() -> {}, undo);
    }

    static Deed later(Runnable commit) {
        return new Deed(commit, () -> {});
    }
}
