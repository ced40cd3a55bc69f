package org.qmp4j.supervisor.image;

import java.io.IOException;

/** The bytes of an image, at any place. */
public interface ImageBytes extends AutoCloseable {
    /** What it is called in messages, such as its path. */
    String name();

    /** The same for the same image, by whatever name it is reached. */
    String identity();

    /** How many bytes it has. */
    long size() throws IOException;

    /**
     * Reads.
     *
     * @param at from there
     * @param into as many as fit in
     * @return how many were read; fewer than fit only when the image ends
     */
    int read(long at, byte[] into) throws IOException;

    @Override
    void close();
}
