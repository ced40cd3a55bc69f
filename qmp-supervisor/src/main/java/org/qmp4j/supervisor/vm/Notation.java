package org.qmp4j.supervisor.vm;

import org.qmp4j.supervisor.domain.DomainDef;

/** How definitions are written down. */
public interface Notation {
    /** The definition that a text holds. */
    DomainDef read(String text);

    /** The definition of a domain that runs, with all that was given to its devices. */
    DomainDef readLive(String text);

    /**
     * The text of a definition.
     *
     * @param remarks for people; whoever reads the text back does not see them
     */
    String write(DomainDef definition, String... remarks);
}
