package org.qmp4j.supervisor.launch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about the generation id of one start.
 *
 * @param guid the id that the guest gets; null when it gets no such device
 * @param origin where it comes from
 * @param reason why, for people who ask later
 */
public record GenIdDecision(@Nullable UUID guid, Origin origin, String reason) {
    /** Where an id comes from. */
    public enum Origin {
        /** No device. */
        NONE,
        /** Made for this start. */
        GENERATED,
        /** Named by the definition. */
        CUSTOM
    }
}
