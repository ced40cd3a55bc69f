package org.qmp4j.supervisor.checkpoint;

import java.util.List;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.monitor.BitmapMonitor;
import org.qmp4j.supervisor.vm.JobScope;

/** The bitmaps of the images of a domain: QEMU has them while it runs, else they are in the images alone. In a job. */
sealed interface Bitmaps permits LiveBitmaps, ImageBitmaps {
    /**
     * Those of the domain as it is now.
     *
     * @param operation for messages
     */
    static Bitmaps of(JobScope scope, String operation) {
        return scope.runs() ? new LiveBitmaps(scope) : new ImageBitmaps(scope, operation);
    }

    /** What the domain has. */
    DomainDef definition();

    /** Those of all disks that have a medium, in the order of the disks. */
    List<DiskBitmaps> ask();

    /** In which files they are; fewer than were asked for where some are in none. */
    List<BitmapPlace> places(List<BitmapMonitor.Address> bitmaps);

    /** Makes bitmaps, all or none: what fails half is undone by whoever settles it. */
    void add(List<BitmapMonitor.Address> bitmaps);

    /** Removes bitmaps; likewise. */
    void remove(List<BitmapMonitor.Address> bitmaps);
}
