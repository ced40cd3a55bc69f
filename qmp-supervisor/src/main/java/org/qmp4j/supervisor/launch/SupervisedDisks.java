package org.qmp4j.supervisor.launch;

import java.util.List;
import java.util.function.Predicate;
import org.qmp4j.supervisor.domain.DiskAccess.Transience;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.storage.NvmeSource;
import org.qmp4j.supervisor.storage.StartupPolicy;
import org.qmp4j.supervisor.storage.StorageImage;

/** What a disk may ask for, and a command line can say, but needs work before or after the start that is not done here. */
final class SupervisedDisks {
    static final List<StartLimit<?>> LIMITS = List.of(
            new StartLimit<>(
                    "devices/disk/transient",
                    "",
                    DiskDef.class,
                    disk -> disk.access().transience() != Transience.KEPT,
                    "what a guest writes to a transient disk would stay: overlays for them are not made so far"),
            image(
                    "source/reservations/@managed",
                    "yes",
                    image ->
                            image.reservations() != null && image.reservations().managed(),
                    "a helper for reservations is not started here: start one, and name its socket with managed='no'"),
            image(
                    "source/@managed",
                    "yes",
                    image -> image.source() instanceof NvmeSource nvme && Boolean.TRUE.equals(nvme.managed()),
                    "the driver of the host is not detached here: detach it, and say managed='no'"),
            image(
                    "source/@startupPolicy",
                    "optional",
                    image -> image.startupPolicy() == StartupPolicy.OPTIONAL,
                    "an image that may be missing is not left out here: say startupPolicy='mandatory'"));

    private SupervisedDisks() {}

    /** A limit for every image of a disk. */
    private static StartLimit<DiskDef> image(String place, String when, Predicate<StorageImage> asked, String reason) {
        return new StartLimit<>(
                "IMAGE/" + place,
                when,
                DiskDef.class,
                disk -> disk.image().chain().stream().anyMatch(asked),
                reason);
    }
}
