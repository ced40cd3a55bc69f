package org.qmp4j.supervisor.domain;

/**
 * Who may do what with a disk.
 *
 * @param readonly whether the guest may not write
 * @param shareable whether other guests may have it too
 * @param transience what becomes of what the guest writes
 */
public record DiskAccess(boolean readonly, boolean shareable, Transience transience) {
    /** What becomes of what the guest writes. */
    public enum Transience {
        /** It stays. */
        KEPT,
        /** It is lost at the end ({@code <transient/>}). */
        LOST,
        /** It is lost at the end, and other guests have the same image below. */
        LOST_SHARED
    }

    /** The guest may write, and is alone. */
    public static final DiskAccess PLAIN = new DiskAccess(false, false, Transience.KEPT);

    /** The guest may read, and is alone. */
    public static final DiskAccess READONLY = new DiskAccess(true, false, Transience.KEPT);
}
