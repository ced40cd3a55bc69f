package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.ShmemDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Memory that guests share. */
final class ShmemArgs {
    private static final long DEFAULT_MIB = 4;
    private static final long MIB = 1024 * 1024;

    private ShmemArgs() {}

    static void add(ShmemDef shmem, DevicesPlan plan, List<QemuOption> options) {
        String id = shmem.placement().aliasOr("shmem");
        OptionJson device = shmem.doorbell() ? doorbell(shmem, id, options) : plain(shmem, id, options);
        options.add(QemuOption.of("-device", device.at(shmem.placement(), plan)));
    }

    private static OptionJson plain(ShmemDef shmem, String id, List<QemuOption> options) {
        String memory = "shmmem-" + id;
        long mib = shmem.sizeMib() == null ? DEFAULT_MIB : shmem.sizeMib();
        options.add(QemuOption.of(
                "-object",
                OptionJson.with("qom-type", "memory-backend-file")
                        .and("id", memory)
                        .and("mem-path", "/dev/shm/" + shmem.name())
                        .and("size", mib * MIB)
                        .and("share", true)));
        return OptionJson.with("driver", "ivshmem-plain")
                .and("id", id)
                .and("memdev", memory)
                .and("master", shmem.role() == null ? null : shmem.role().equals("master") ? "on" : "off");
    }

    /** Ringing is fast unless it was asked not to be; the role is not said, as libvirt does not. */
    private static OptionJson doorbell(ShmemDef shmem, String id, List<QemuOption> options) {
        String path = shmem.server() == null ? "/var/lib/libvirt/shmem-" + shmem.name() + "-sock" : shmem.server();
        options.add(QemuOption.of(
                "-chardev", OptionText.first("socket").and("id", "char" + id).and("path", path)));
        return OptionJson.with("driver", "ivshmem-doorbell")
                .and("id", id)
                .and("chardev", "char" + id)
                .and("vectors", shmem.msi() == null ? null : shmem.msi().vectors())
                .and(
                        "ioeventfd",
                        shmem.msi() == null || !Boolean.FALSE.equals(shmem.msi().ioeventfd()));
    }
}
