package org.qmp4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** QEMU would refuse the command by its schema, so it was not sent. */
public final class QmpInvalidCommandException extends QmpOutcomeException {
    private static final long serialVersionUID = 1;

    // a list that the JDK can serialise
    @SuppressWarnings("serial")
    private final List<String> problems;

    public QmpInvalidCommandException(String command, List<String> problems) {
        this(command, problems, null);
    }

    private QmpInvalidCommandException(String command, List<String> problems, @Nullable Throwable cause) {
        super(
                "'" + command + "' was not sent, as this QEMU would refuse it: " + String.join("; ", problems),
                command,
                Delivery.NOT_SENT,
                cause);
        this.problems = List.copyOf(problems);
    }

    /** Each thing that is wrong, for people. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public QmpInvalidCommandException copy() {
        return new QmpInvalidCommandException(command(), problems, this);
    }
}
