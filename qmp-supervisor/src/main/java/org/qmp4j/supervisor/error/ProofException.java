package org.qmp4j.supervisor.error;

import java.util.List;

/**
 * A process could not be proven to be the one that the record names. Nothing was signalled, and the domain is not
 * declared dead either: it is unreachable until somebody who knows decides. At a start, where the process is our own
 * child, it is ended.
 */
@SuppressWarnings("serial") // the facts are a list: thrown and read, never serialised
public sealed class ProofException extends SupervisorException permits ForeignProcessException {
    private static final long serialVersionUID = 1L;

    private final String domain;
    private final List<ProofDisagreement> disagreements;

    public ProofException(String domain, List<ProofDisagreement> disagreements) {
        this(domain, "its process is not proven; nothing was signalled", disagreements);
    }

    /** Of a process that this very start made, and ends for that reason: as our own child it needs no proof. */
    public static ProofException ofStart(String domain, List<ProofDisagreement> disagreements) {
        return new ProofException(
                domain, "the process that was started is not what was asked for; it is ended", disagreements);
    }

    ProofException(String domain, String problem, List<ProofDisagreement> disagreements) {
        super("domain " + domain + ": " + problem + "; " + disagreements, null);
        this.domain = domain;
        this.disagreements = List.copyOf(disagreements);
    }

    /** The domain, by name and uuid. */
    public String domain() {
        return domain;
    }

    /** Each item that did not agree. */
    public List<ProofDisagreement> disagreements() {
        return disagreements;
    }
}
