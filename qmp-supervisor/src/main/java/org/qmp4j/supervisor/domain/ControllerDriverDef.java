package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a controller does its work ({@code <driver>}); null leaves a choice to QEMU.
 *
 * @param queues number of its queues
 * @param perLun most commands that are queued for one unit
 * @param maxSectors most sectors that are moved in one command
 * @param ioeventfd whether the guest's requests are noticed in another thread
 * @param iothread the I/O thread that does its work
 * @param iothreads the I/O threads that do its work, each with its queues
 * @param virtio what all virtio devices may be told
 */
public record ControllerDriverDef(
        @Nullable Integer queues,
        @Nullable Integer perLun,
        @Nullable Integer maxSectors,
        @Nullable Boolean ioeventfd,
        @Nullable Integer iothread,
        List<QueueThread> iothreads,
        VirtioOptions virtio) {
    /** Nothing is said. */
    public static final ControllerDriverDef UNSAID =
            new ControllerDriverDef(null, null, null, null, null, List.of(), VirtioOptions.NONE);

    public ControllerDriverDef {
        iothreads = List.copyOf(iothreads);
    }
}
