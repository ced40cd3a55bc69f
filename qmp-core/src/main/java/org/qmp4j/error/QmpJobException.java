package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** A job of QEMU concluded with an error. It has been dismissed. */
public final class QmpJobException extends QmpException {
    private static final long serialVersionUID = 1;

    private final String job;
    private final String description;

    public QmpJobException(String job, String description) {
        this(job, description, null);
    }

    private QmpJobException(String job, String description, @Nullable Throwable cause) {
        super("job '" + job + "' failed: " + description, cause);
        this.job = job;
        this.description = description;
    }

    /** Id of the job. */
    public String job() {
        return job;
    }

    /** QEMU's {@code error} in {@code query-jobs}: for people, not for programs. */
    public String description() {
        return description;
    }

    @Override
    public QmpJobException copy() {
        return new QmpJobException(job, description, this);
    }
}
