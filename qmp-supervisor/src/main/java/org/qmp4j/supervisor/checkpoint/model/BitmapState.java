package org.qmp4j.supervisor.checkpoint.model;

/** What a checkpoint is worth on one disk. */
public enum BitmapState {
    /** What was written since is known. */
    GOOD("what was written since is known"),
    /** As {@link #GOOD}, but it cannot be changed: a job or an export has it. */
    BUSY("a job or an export has its bitmap"),
    /** There is no bitmap of it. */
    MISSING("there is no bitmap of it"),
    /** A process died over it. */
    INCONSISTENT("a process died over its bitmap, which is lost"),
    /** It is not kept in the image. */
    NOT_PERSISTENT("its bitmap is not kept in the image"),
    /** Somebody has switched it off. */
    NOT_RECORDING("its bitmap does not note what is written"),
    /** It is in images below one that does not have it. */
    GAP("an image above that with its bitmap lacks it"),
    /** The domain does not have the disk any more. */
    DISK_GONE("the domain has no such disk any more");

    private final String words;

    BitmapState(String words) {
        this.words = words;
    }

    /** Whether an incremental backup can rest on it. */
    public boolean isUsable() {
        return this == GOOD || this == BUSY;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
