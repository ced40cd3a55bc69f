package org.qmp4j.supervisor.error;

import org.jspecify.annotations.Nullable;

/** The text is not the domain XML it should be: not well formed, beyond a budget, or with a value that has no meaning. */
public final class DomainXmlException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String path;
    private final String problem;

    public DomainXmlException(int line, int column, String path, String problem, @Nullable Throwable cause) {
        super("XML, line " + line + ", column " + column + ", " + path + ": " + problem, cause);
        this.line = line;
        this.column = column;
        this.path = path;
        this.problem = problem;
    }

    /** Line of the fault, from 1. */
    public int line() {
        return line;
    }

    /** Column of the fault, from 1. */
    public int column() {
        return column;
    }

    /** Path of the element, such as {@code /domain/devices/disk}. */
    public String path() {
        return path;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }
}
