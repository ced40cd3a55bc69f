package org.qmp4j.supervisor.error;

import org.jspecify.annotations.Nullable;

/** One step of an operation failed; what was done before it was undone as far as its suppressed exceptions do not say otherwise. */
public final class OperationException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String domain;
    private final String operation;
    private final String step;

    public OperationException(String domain, String operation, String step, @Nullable Throwable cause) {
        super(operation + " of domain " + domain + " failed at step '" + step + "'", cause);
        this.domain = domain;
        this.operation = operation;
        this.step = step;
    }

    /** The domain, by name and uuid. */
    public String domain() {
        return domain;
    }

    /** The operation. */
    public String operation() {
        return operation;
    }

    /** The step that failed. */
    public String step() {
        return step;
    }
}
