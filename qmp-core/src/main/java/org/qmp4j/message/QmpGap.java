package org.qmp4j.message;

import java.util.OptionalLong;

/**
 * Events were missed before this point. Query QEMU for its state: what follows is in order again.
 *
 * @param sequence number of the last notice that was missed (overflow), or of the gap itself (reconnect)
 * @param missed how many; empty where nobody can know (they happened while there was no connection)
 */
public record QmpGap(long sequence, Cause cause, OptionalLong missed) implements QmpNotice {
    /** Why events were missed. */
    public enum Cause {
        /** The listener was slower than QEMU, and its buffer was full. */
        OVERFLOW,
        /** There was no connection for a while; it is there again now. */
        RECONNECTED,
        /** QEMU sent an event that is larger than the client accepts. */
        OVERSIZED
    }
}
