package org.qmp4j.supervisor.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of ours on disk could not be read or written, or does not hold what it should. */
@SuppressWarnings("serial") // the facts are lists or paths: thrown and read, never serialised
public final class StateFileException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final Path path;
    private final String problem;

    public StateFileException(Path path, String problem, @Nullable Throwable cause) {
        super("state file " + path + ": " + problem, cause);
        this.path = path;
        this.problem = problem;
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** What is wrong with it. */
    public String problem() {
        return problem;
    }
}
