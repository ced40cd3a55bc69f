package org.qmp4j.supervisor.launch;

import java.util.UUID;
import java.util.function.Supplier;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.domain.GenIdDef.CustomGenId;
import org.qmp4j.supervisor.domain.GenIdDef.NoGenId;
import org.qmp4j.supervisor.launch.GenIdDecision.Origin;
import org.qmp4j.supervisor.launch.StartReason.FreshBoot;

/** The table that says which generation id a start gets: a pure function of what was asked and why it starts. */
public final class GenIdPolicy {
    private GenIdPolicy() {}

    /** The decision; the supplier is asked only when a new id is needed. */
    public static GenIdDecision decide(GenIdDef asked, StartReason reason, Supplier<UUID> newIds) {
        if (asked instanceof NoGenId) {
            return new GenIdDecision(null, Origin.NONE, "the definition has no <genid>");
        }
        if (asked instanceof CustomGenId custom) {
            return new GenIdDecision(custom.guid(), Origin.CUSTOM, "the definition names the id");
        }
        if (reason instanceof FreshBoot) {
            return new GenIdDecision(newIds.get(), Origin.GENERATED, "a fresh boot is a new generation");
        }
        throw new IllegalStateException("no rule for " + asked + " at " + reason);
    }
}
