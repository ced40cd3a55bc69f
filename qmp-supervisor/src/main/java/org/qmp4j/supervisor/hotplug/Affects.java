package org.qmp4j.supervisor.hotplug;

import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.vm.Domain;

/** What a change is for, as virsh has it. */
public enum Affects {
    /** The guest if it runs, else its next start. */
    CURRENT,
    /** The guest that runs, and nothing after it. */
    LIVE,
    /** The next start, and no guest that runs. */
    CONFIG,
    /** Both: the guest that runs, and the next start. */
    LIVE_AND_CONFIG,
    /** The next start, and the guest if it runs. */
    PERSISTENT;

    /** What it comes to for a domain as it is now. */
    record Resolved(boolean live, boolean config) {}

    /** @throws DomainStateException if there is no such thing as is to be changed */
    Resolved resolve(Domain domain, String operation) {
        boolean runs = domain.liveRecord().isPresent();
        Resolved resolved = switch (this) {
            case CURRENT -> new Resolved(runs, !runs);
            case LIVE -> new Resolved(true, false);
            case CONFIG -> new Resolved(false, true);
            case LIVE_AND_CONFIG -> new Resolved(true, true);
            case PERSISTENT -> new Resolved(runs, true);
        };
        if (resolved.live() && !runs) {
            throw new DomainStateException(
                    domain.definition().label(), operation, domain.state().name(), "running or paused");
        }
        if (resolved.config() && !domain.isPersistent()) {
            throw new DomainStateException(domain.definition().label(), operation, "transient", "persistent");
        }
        return resolved;
    }
}
