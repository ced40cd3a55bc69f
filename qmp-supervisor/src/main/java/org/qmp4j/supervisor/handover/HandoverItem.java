package org.qmp4j.supervisor.handover;

/**
 * What becomes of one thing that the guest shares with the world.
 *
 * @param device its alias, such as {@code serial0}; {@code monitor} for the monitor itself
 * @param fate what becomes of it
 * @param reason why, for people; of a refusal also what to do
 */
public record HandoverItem(String device, Fate fate, String reason) {
    /** From the best to the worst. */
    public enum Fate {
        /** Nobody is connected to it, or it is the same file on both sides: nothing is to be seen. */
        UNTOUCHED,
        /** Who is connected stays connected, and nothing is lost. */
        KEPT,
        /** Who is connected must connect again, and finds a listener at the same place. */
        RECONNECTS,
        /** It cannot be handed over: the guest cannot be moved. */
        REFUSED
    }
}
