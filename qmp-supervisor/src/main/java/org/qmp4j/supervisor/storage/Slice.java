package org.qmp4j.supervisor.storage;

/**
 * The part of a file or device that is the image ({@code <slice type='storage'>}).
 *
 * @param offset where it begins, in bytes
 * @param size how long it is, in bytes
 */
public record Slice(long offset, long size) {
    public Slice {
        if (offset < 0 || size < 1) {
            throw new IllegalArgumentException(
                    "a slice has an offset from 0 and a size from 1: " + offset + ", " + size);
        }
    }
}
