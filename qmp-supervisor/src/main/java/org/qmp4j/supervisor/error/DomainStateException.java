package org.qmp4j.supervisor.error;

/** The domain is not in a state in which this can be done. */
public final class DomainStateException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String domain;
    private final String operation;
    private final String actual;
    private final String needed;

    public DomainStateException(String domain, String operation, String actual, String needed) {
        super(operation + " of domain " + domain + ": it is " + actual + ", but must be " + needed, null);
        this.domain = domain;
        this.operation = operation;
        this.actual = actual;
        this.needed = needed;
    }

    /** The domain, by name and uuid. */
    public String domain() {
        return domain;
    }

    /** What was to be done. */
    public String operation() {
        return operation;
    }

    /** The state it is in. */
    public String actual() {
        return actual;
    }

    /** The state or states that are needed. */
    public String needed() {
        return needed;
    }
}
