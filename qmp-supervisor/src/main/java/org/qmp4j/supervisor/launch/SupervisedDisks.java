package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskAccess.Transience;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.storage.NvmeSource;
import org.qmp4j.supervisor.storage.StartupPolicy;
import org.qmp4j.supervisor.storage.StorageImage;

/** What a disk may ask for, and a command line can say, but needs work before or after the start that is not done here. */
final class SupervisedDisks {
    private SupervisedDisks() {}

    /** Why the disk cannot be had, or null. */
    static @Nullable String problem(DiskDef disk) {
        if (disk.access().transience() != Transience.KEPT) {
            return "what a guest writes to a transient disk would stay: overlays for them are not made so far";
        }
        for (StorageImage image : disk.image().chain()) {
            if (image.reservations() != null && image.reservations().managed()) {
                return "a helper for reservations is not started here: start one, and name its socket with managed='no'";
            }
            if (image.source() instanceof NvmeSource nvme && Boolean.TRUE.equals(nvme.managed())) {
                return "the driver of the host is not detached here: detach it, and say managed='no'";
            }
            if (image.startupPolicy() == StartupPolicy.OPTIONAL) {
                return "an image that may be missing is not left out here: say startupPolicy='mandatory'";
            }
        }
        return null;
    }
}
