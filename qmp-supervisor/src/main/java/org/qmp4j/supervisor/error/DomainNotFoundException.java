package org.qmp4j.supervisor.error;

/** No domain of that uuid or name is defined here. */
public final class DomainNotFoundException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public DomainNotFoundException(String key) {
        super("no domain " + key + " is defined: list the domains to see their names", null);
        this.key = key;
    }

    /** The uuid or name that was looked for. */
    public String key() {
        return key;
    }
}
