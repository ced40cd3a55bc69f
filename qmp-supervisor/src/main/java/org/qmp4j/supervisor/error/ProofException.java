package org.qmp4j.supervisor.error;

import java.util.List;

/**
 * A process could not be proven to be the one that the record names. Nothing was signalled, and the domain is not
 * declared dead either: it is unreachable until somebody who knows decides.
 */
@SuppressWarnings("serial") // the facts are a list: thrown and read, never serialised
public sealed class ProofException extends SupervisorException permits ForeignProcessException {
    private static final long serialVersionUID = 1L;

    private final String domain;
    private final List<ProofDisagreement> disagreements;

    public ProofException(String domain, List<ProofDisagreement> disagreements) {
        this(domain, "its process is not proven", disagreements);
    }

    ProofException(String domain, String problem, List<ProofDisagreement> disagreements) {
        super("domain " + domain + ": " + problem + "; nothing was signalled; " + disagreements, null);
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
