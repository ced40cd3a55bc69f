package org.qmp4j.supervisor.blockjob;

import org.qmp4j.supervisor.storage.StorageImage;

/**
 * Where a disk is copied to.
 *
 * @param image the image, which may say what is below it ({@code <backingStore>}) if the copy is shallow: images that are there
 *     already, and have in them what is below the top of the disk. Headers must say the same. Without, a shallow copy stands on what
 *     the disk stands on, or on what the header says of an image that is reused
 * @param shallow whether what is below the top is not copied, and the copy stands on images that have it
 * @param reuse whether the image is there already, large enough, and is written over; else a file is made, which must not be there
 * @param pivotsStopped whether a domain that is stopped is on the copy from when that is whole. A guest that runs is switched by
 *     {@link BlockJobs#pivot} alone, whatever is said here
 */
public record CopyTarget(StorageImage image, boolean shallow, boolean reuse, boolean pivotsStopped) {
    /** One that a domain that is stopped is not switched to. */
    public CopyTarget(StorageImage image, boolean shallow, boolean reuse) {
        this(image, shallow, reuse, false);
    }

    /** The same, and a domain that is stopped is switched to it when it is whole. */
    public CopyTarget pivotingStopped() {
        return new CopyTarget(image, shallow, reuse, true);
    }
}
