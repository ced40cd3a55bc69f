package org.qmp4j.supervisor.genid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.domain.GenIdDef.CustomGenId;
import org.qmp4j.supervisor.domain.GenIdDef.NoGenId;

/**
 * What was decided about the generation id of one process.
 *
 * @param verdict kept, new, named by the definition, or none
 * @param guid the id that the guest gets; null when it gets no such device
 * @param transition what it was decided for
 * @param reason why, for people who ask later
 */
public record GenIdDecision(Verdict verdict, @Nullable UUID guid, GenIdTransition transition, String reason) {
    /** What comes out. */
    public enum Verdict {
        /** No device. */
        NONE,
        /** The id that the guest had last. */
        KEEP,
        /** One that no guest had before. */
        NEW,
        /** The one that the definition names, whatever happens. */
        CUSTOM
    }

    /** Where an id comes from. */
    public enum Origin {
        /** No device. */
        NONE,
        /** Made by this library. */
        GENERATED,
        /** Named by the definition. */
        CUSTOM;

        /** Where the ids of that request come from. */
        public static Origin of(GenIdDef asked) {
            if (asked instanceof NoGenId) {
                return NONE;
            }
            return asked instanceof CustomGenId ? CUSTOM : GENERATED;
        }
    }

    /** Where the id comes from. */
    public Origin origin() {
        return switch (verdict) {
            case NONE -> Origin.NONE;
            case KEEP, NEW -> Origin.GENERATED;
            case CUSTOM -> Origin.CUSTOM;
        };
    }
}
