package org.qmp4j.supervisor.error;

import org.jspecify.annotations.Nullable;

/** An image is not what it should be, by its own bytes. */
public final class ImageException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String image;
    private final long offset;
    private final String problem;

    public ImageException(String image, long offset, String problem, @Nullable Throwable cause) {
        super("image " + image + (offset < 0 ? "" : ", at byte " + offset) + ": " + problem, cause);
        this.image = image;
        this.offset = offset;
        this.problem = problem;
    }

    /** The image, such as its path. */
    public String image() {
        return image;
    }

    /** The place in it, from 0; -1 when the trouble is with the image as a whole. */
    public long offset() {
        return offset;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }
}
