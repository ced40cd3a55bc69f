package org.qmp4j.supervisor.error;

import java.util.List;

/** A domain is not forgotten: it has what would be lost with it, and nobody said that it may be. Nothing was changed. */
public final class WouldBeLostException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String domain;

    @SuppressWarnings("serial") // an immutable list of texts is serializable
    private final List<String> lost;

    public WouldBeLostException(String domain, List<String> lost) {
        super("undefine of domain " + domain + ": it has what would be lost with it: " + String.join(", ", lost), null);
        this.domain = domain;
        this.lost = List.copyOf(lost);
    }

    /** The domain, by name and uuid. */
    public String domain() {
        return domain;
    }

    /** What it has, by the words that libvirt's flags have for it, such as {@code managed-save}. */
    public List<String> lost() {
        return lost;
    }
}
