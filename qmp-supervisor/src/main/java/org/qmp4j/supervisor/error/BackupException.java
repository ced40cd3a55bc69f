package org.qmp4j.supervisor.error;

import java.util.List;

/** A backup cannot be as it was asked for; nothing was changed. It says all that is wrong, not the first thing alone. */
public final class BackupException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String domain;

    @SuppressWarnings("serial") // an immutable list of texts is serializable
    private final List<String> problems;

    public BackupException(String domain, List<String> problems) {
        super(
                "backup of domain " + domain + ": "
                        + (problems.size() == 1
                                ? problems.get(0)
                                : problems.size() + " problems: " + String.join("; ", problems)),
                null);
        this.domain = domain;
        this.problems = List.copyOf(problems);
    }

    /** The domain, by name and uuid. */
    public String domain() {
        return domain;
    }

    /** Each thing that is wrong: the disk, what, and what to do. */
    public List<String> problems() {
        return problems;
    }
}
