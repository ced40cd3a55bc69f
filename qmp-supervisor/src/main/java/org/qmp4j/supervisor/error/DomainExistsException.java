package org.qmp4j.supervisor.error;

import java.util.UUID;

/** The name or uuid is taken by another domain. */
public final class DomainExistsException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final UUID holder;

    public DomainExistsException(String name, UUID holder) {
        super(
                "domain name '" + name + "' is taken by " + holder + ": choose another name or undefine that domain",
                null);
        this.name = name;
        this.holder = holder;
    }

    /** The name that was asked for. */
    public String name() {
        return name;
    }

    /** The uuid of the domain that has it. */
    public UUID holder() {
        return holder;
    }
}
