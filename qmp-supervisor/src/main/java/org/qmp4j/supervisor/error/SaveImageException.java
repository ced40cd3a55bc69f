package org.qmp4j.supervisor.error;

import org.jspecify.annotations.Nullable;

/** A saved state of a guest that cannot be read, written or used, with the place in it. */
public final class SaveImageException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String image;
    private final long offset;
    private final String problem;

    public SaveImageException(String image, long offset, String problem, @Nullable Throwable cause) {
        super("save image " + image + (offset < 0 ? "" : ", byte " + offset) + ": " + problem, cause);
        this.image = image;
        this.offset = offset;
        this.problem = problem;
    }

    /** A complaint about the whole. */
    public SaveImageException(String image, String problem) {
        this(image, -1, problem, null);
    }

    /** Its path. */
    public String image() {
        return image;
    }

    /** Where in the file the fault is, in bytes from its beginning; -1 when it is no fault of a place. */
    public long offset() {
        return offset;
    }

    /** What is wrong, without the place, and what to do where that is known. */
    public String problem() {
        return problem;
    }
}
