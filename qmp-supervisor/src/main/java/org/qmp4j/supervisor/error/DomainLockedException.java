package org.qmp4j.supervisor.error;

import java.util.UUID;

/** Another supervisor, in this process or another one, has this domain. */
public final class DomainLockedException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final UUID domain;
    private final String holder;

    public DomainLockedException(UUID domain, String holder) {
        super("domain " + domain + " is held by " + holder + ": stop that one, or use the domain through it", null);
        this.domain = domain;
        this.holder = holder;
    }

    /** The domain. */
    public UUID domain() {
        return domain;
    }

    /** Who holds it: pid, start and command, as far as it told. */
    public String holder() {
        return holder;
    }
}
