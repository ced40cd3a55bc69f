package org.qmp4j.supervisor.localmigration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FilesystemDef;
import org.qmp4j.supervisor.domain.HostdevDef;
import org.qmp4j.supervisor.domain.RedirdevDef;
import org.qmp4j.supervisor.domain.ShmemDef;
import org.qmp4j.supervisor.domain.SmartcardDef;
import org.qmp4j.supervisor.domain.TpmDef;
import org.qmp4j.supervisor.domain.VsockDef;

/** Devices that keep a guest where it is: what is theirs is in one process, or in a third one, and cannot be in two. */
final class Obstacles {
    private Obstacles() {}

    /** Each with what to do. */
    static List<String> of(DomainDef live) {
        List<String> obstacles = new ArrayList<>();
        for (DeviceDef device : live.devices().all()) {
            String problem = problem(device);
            if (problem != null) {
                String alias = device.placement().alias();
                obstacles.add((alias == null ? device.kind().name().toLowerCase(java.util.Locale.ROOT) : alias) + ": "
                        + problem);
            }
        }
        if (live.platform().launchSecurity() != null) {
            obstacles.add(
                    "launchSecurity: memory that is encrypted for one process cannot be read by another: restart it");
        }
        return obstacles;
    }

    private static @Nullable String problem(DeviceDef device) {
        if (device instanceof HostdevDef) {
            return "a device of the host is held by one process, with state that nobody can read: detach it first";
        }
        if (device instanceof FilesystemDef) {
            return "files that the guest has open are open in one process, or in its virtiofsd: unmount and detach it first";
        }
        if (device instanceof VsockDef) {
            return "the kernel gives its address to one process at a time: detach it first";
        }
        if (device instanceof TpmDef) {
            return "its state is in a process that serves one QEMU: shut the guest down and start it again instead";
        }
        if (device instanceof ShmemDef) {
            return "who shares memory with it would not know of the other process: detach it first";
        }
        if (device instanceof RedirdevDef) {
            return "a redirected USB device is bound to one connection: detach it first";
        }
        return device instanceof SmartcardDef ? "its card is in one process: detach it first" : null;
    }
}
