package org.qmp4j.option;

import java.time.Duration;

/**
 * Where figures go: implement what you count. Called on the event loop: must be quick and must not throw. Names are QAPI
 * names, of which there are some three hundred, so they make good labels.
 */
public interface QmpMetrics {
    /** Counts nothing. */
    QmpMetrics NONE = new QmpMetrics() {};

    /** How a command ended. */
    enum Outcome {
        /** QEMU answered with a result. */
        RETURNED,
        /** QEMU answered with an error. */
        FAILED,
        /** It ended without an answer and was never sent. */
        NOT_SENT,
        /** It ended without an answer and had been sent. */
        OUTCOME_UNKNOWN
    }

    /** A command ended, this long after it was submitted. */
    default void command(String name, Outcome outcome, Duration took) {}

    /** A command passed the first stage of its deadline. */
    default void slow(String name, Duration waited) {}

    /** An event arrived. */
    default void event(String name) {}

    /** A listener missed events. */
    default void missed(long events) {}

    /** A reply came for a command that had timed out or been cancelled. */
    default void lateReply(String name) {}

    /** A reply came for nothing of ours: a former client's command. */
    default void staleReply() {}

    /** A line could not be read; the connection is closed. */
    default void malformed() {}

    /** A connection was made (after negotiation). */
    default void connected() {}

    /** A connection ended. */
    default void disconnected() {}
}
