package org.qmp4j.supervisor.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The images below a disk cannot be told, or must not be believed. Nothing was opened by QEMU. */
@SuppressWarnings("serial") // the facts are a list: thrown and read, never serialised
public final class ChainException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final List<String> chain;
    private final String problem;

    public ChainException(List<String> chain, String problem, @Nullable Throwable cause) {
        super("backing chain " + String.join(" -> ", chain) + ": " + problem, cause);
        this.chain = List.copyOf(chain);
        this.problem = problem;
    }

    /** The images from the top down to the one with the problem. */
    public List<String> chain() {
        return chain;
    }

    /** What is wrong, and what to do. */
    public String problem() {
        return problem;
    }
}
