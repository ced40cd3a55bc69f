package org.qmp4j.supervisor.error;

import java.util.Set;

/** A guest would get another CPU than it must have; it was not started. */
public final class CpuDifferenceException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String domain;
    private final transient Set<String> missing;
    private final transient Set<String> extra;
    private final transient Set<String> blocked;

    public CpuDifferenceException(String domain, Set<String> missing, Set<String> extra, Set<String> blocked) {
        super(
                "the CPU of domain " + domain + " would not be what it must be: missing " + missing + ", extra " + extra
                        + ", of those that are missing this QEMU or this host cannot do " + blocked
                        + ": use another host, or ask for another CPU",
                null);
        this.domain = domain;
        this.missing = Set.copyOf(missing);
        this.extra = Set.copyOf(extra);
        this.blocked = Set.copyOf(blocked);
    }

    /** The domain, by name and uuid. */
    public String domain() {
        return domain;
    }

    /** Features that it must have, and would not. */
    public Set<String> missing() {
        return missing;
    }

    /** Features that it must not have, and would. */
    public Set<String> extra() {
        return extra;
    }

    /** Those of the missing that QEMU or the host cannot do. */
    public Set<String> blocked() {
        return blocked;
    }
}
