package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the host is to mind about a disk; null when nothing is said.
 *
 * @param model which revision of virtio it speaks
 * @param rawio whether the guest's raw SCSI commands need privileges; kept
 * @param sgioFiltered whether unprivileged SCSI commands are filtered; kept
 * @param snapshot what a snapshot does with it; kept
 */
public record DiskHandling(
        VirtioRevision model,
        @Nullable Boolean rawio,
        @Nullable Boolean sgioFiltered,
        @Nullable Snapshot snapshot) {
    /** Nothing is said. */
    public static final DiskHandling UNSAID = new DiskHandling(VirtioRevision.ANY, null, null, null);

    /** What a snapshot does with a disk. */
    public enum Snapshot {
        NO,
        INTERNAL,
        EXTERNAL,
        MANUAL
    }
}
