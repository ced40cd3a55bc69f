package org.qmp4j.supervisor.blockjob;

import org.qmp4j.supervisor.storage.StorageImage;

/**
 * Where a disk is copied to.
 *
 * @param image the image, without anything below it
 * @param shallow whether what is below the top is not copied, and the copy stands on it as well
 * @param reuse whether the image is there already, large enough, and is written over; else a file is made, which must not be there
 */
public record CopyTarget(StorageImage image, boolean shallow, boolean reuse) {}
