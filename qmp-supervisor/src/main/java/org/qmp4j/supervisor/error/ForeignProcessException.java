package org.qmp4j.supervisor.error;

import java.util.List;

/** The pid, pidfile or socket of a domain belongs to a process that is provably another one. */
public final class ForeignProcessException extends ProofException {
    private static final long serialVersionUID = 1L;

    public ForeignProcessException(String domain, List<ProofDisagreement> disagreements) {
        super(domain, "another process has its place; nothing was signalled", disagreements);
    }
}
