package org.qmp4j.supervisor.vm;

import java.util.ArrayDeque;
import java.util.Deque;

/** Undo steps, noted one by one as things are done, and run last to first unless all went well. */
public final class Rollback {
    private final Deque<Step> steps = new ArrayDeque<>();

    Rollback() {}

    /** An undo step; it may fail as it likes. */
    @FunctionalInterface
    public interface Undo {
        void run() throws Exception;
    }

    private record Step(String name, Undo undo) {}

    /** Notes how to undo what was just done. */
    public void push(String name, Undo undo) {
        steps.push(new Step(name, undo));
    }

    /** All went well: nothing is undone any more. */
    public void commit() {
        steps.clear();
    }

    /** Undoes everything, whatever fails meanwhile; failures become suppressed exceptions of the cause. */
    void undo(Throwable cause) {
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            try {
                step.undo().run();
            } catch (Throwable e) {
                cause.addSuppressed(new IllegalStateException("could not undo '" + step.name() + "'", e));
            }
        }
    }
}
