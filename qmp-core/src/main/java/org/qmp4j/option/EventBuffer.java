package org.qmp4j.option;

import java.util.function.Function;
import org.qmp4j.message.QmpEvent;

/**
 * How many notices may wait for one listener, and what happens when it is slower than QEMU. The client never stops
 * reading (QEMU would buffer without bound) and never blocks its event loop on a listener.
 *
 * @param capacity notices, at least 1
 */
public record EventBuffer(int capacity, Overflow overflow) {
    /** The oldest waiting event goes, and a gap that counts what was missed takes its place. */
    public static final EventBuffer STANDARD = new EventBuffer(8192, new Overflow.DropOldest());

    public EventBuffer {
        if (capacity < 1) {
            throw new IllegalArgumentException("an event buffer needs room for at least one notice, not " + capacity);
        }
    }

    /** What to do when the buffer is full. */
    public sealed interface Overflow {
        /** The oldest events go; the listener sees a gap with their number first. */
        record DropOldest() implements Overflow {}

        /**
         * Of waiting events with an equal key only the newest stays, also while there is room; if it still overflows, as
         * {@link DropOldest}. A key of null keeps the event apart from all others. The function runs on the event loop.
         */
        record Coalesce(Function<QmpEvent, ?> key) implements Overflow {}

        /** The subscription ends: what waits is delivered, then a gap, then nothing more. */
        record Close() implements Overflow {}
    }
}
