package org.qmp4j.supervisor.handover;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.domain.DeviceDef;

/** One thing that goes from one process to the other; phases as in {@link Handover}. What is not overridden needs nothing done. */
abstract class Piece {
    private final String alias;

    Piece(String alias) {
        this.alias = alias;
    }

    /** The device, or what else it is. */
    final String alias() {
        return alias;
    }

    /** What becomes of it, as far as is known by now. */
    abstract HandoverItem item();

    /** How the second process has it at first. */
    DeviceDef parked(DeviceDef device) {
        return device;
    }

    /** Before {@link #prepare}: whether connections can go along, and if not why. */
    void descriptorsAreMissing(String why) {}

    /** Waits as long as it needs to. */
    CompletionStage<?> prepare(Passage passage) {
        return Stages.nothing();
    }

    /** Before or after {@link #park}: the first process has come to have other sockets since {@link #prepare}. */
    CompletionStage<?> catchUp(Passage passage) {
        return Stages.nothing();
    }

    /** Once more after {@link #catchUp}, if that comes after it. */
    CompletionStage<?> park(Passage passage) {
        return Stages.nothing();
    }

    /**
     * Whether {@link #unpark} has anything to do.
     *
     * @param backends what {@code query-chardev} says of the first process now
     */
    boolean isParked(Map<String, String> backends) {
        return false;
    }

    /** @param backends what {@code query-chardev} says of the first process now */
    CompletionStage<?> unpark(Passage passage, Map<String, String> backends) {
        return Stages.nothing();
    }

    CompletionStage<?> give(Passage passage) {
        return Stages.nothing();
    }

    /**
     * As {@link #give}, for a hand-over that another supervisor has begun: of what is passed only the names are known.
     *
     * @param backends what {@code query-chardev} says of the second process now
     */
    CompletionStage<?> giveAgain(Passage passage, Map<String, String> backends) {
        return Stages.nothing();
    }

    CompletionStage<?> afterCont(Passage passage) {
        return Stages.nothing();
    }
}
