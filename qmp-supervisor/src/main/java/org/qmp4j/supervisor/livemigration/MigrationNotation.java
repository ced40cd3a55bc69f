package org.qmp4j.supervisor.livemigration;

import java.util.Optional;
import org.qmp4j.supervisor.cookie.MigrationCookie;
import org.qmp4j.supervisor.domain.AbiDifference;
import org.qmp4j.supervisor.domain.DomainDef;

/** How what two supervisors tell each other is written down, and what of a definition a guest sees. */
public interface MigrationNotation {
    /** The definition of a guest that runs, with all that was given to its devices. */
    DomainDef definition(String xml);

    /** The text of a definition. */
    String text(DomainDef definition);

    /** The cookie that a text holds. */
    MigrationCookie cookie(String text);

    /** The text of a cookie. */
    String text(MigrationCookie cookie);

    /** The first thing that the guest of a definition would see differently under another, generation ids apart. */
    Optional<AbiDifference> differs(DomainDef before, DomainDef after);
}
