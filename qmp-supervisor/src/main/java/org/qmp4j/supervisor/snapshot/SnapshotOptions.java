package org.qmp4j.supervisor.snapshot;

/**
 * How a snapshot is made.
 *
 * @param relative whether the new images name what is below them relative to themselves; else by absolute paths
 * @param reuse whether the new images are there already, over the right ones; else files are made, which must not be there
 * @param noted whether it is kept under its name; else the images alone are put on
 */
public record SnapshotOptions(boolean relative, boolean reuse, boolean noted) {
    /** Absolute names, new files, kept. */
    public static final SnapshotOptions STANDARD = new SnapshotOptions(false, false, true);
}
