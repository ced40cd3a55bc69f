package org.qmp4j.supervisor.saveimage;

import java.util.Optional;
import org.qmp4j.supervisor.cookie.SaveCookie;
import org.qmp4j.supervisor.domain.AbiDifference;
import org.qmp4j.supervisor.domain.DomainDef;

/** How the cookie of a saved guest is written down, and what of a definition its guest sees. */
public interface Cookies {
    /** The cookie that a text holds. */
    SaveCookie read(String text);

    /** The first thing that the guest of a definition would see differently under another, generation ids apart. */
    Optional<AbiDifference> differs(DomainDef before, DomainDef after);

    /** The text of a cookie. */
    String write(SaveCookie cookie);
}
