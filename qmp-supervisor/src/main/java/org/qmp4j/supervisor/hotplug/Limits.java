package org.qmp4j.supervisor.hotplug;

import java.util.HashMap;
import java.util.Map;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.IoLimit;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.vm.JobScope;

/** What no command line says: limits of disks, and what the balloon leaves the guest. Saying it twice does no harm. */
final class Limits {
    private Limits() {}

    /** Tells a QEMU whose guest has not run yet. */
    static void apply(JobScope scope, DomainDef live) {
        for (DiskDef disk : live.devices().disks()) {
            if (!disk.iotune().isEmpty()) {
                throttle(scope, disk);
            }
        }
        if (live.memory().currentKib() < live.memory().totalKib()
                && live.devices().hasBalloon()) {
            balloon(scope, live);
        }
    }

    /** An empty drive cannot be limited; it is when it gets a medium. */
    static void throttle(JobScope scope, DiskDef disk) {
        if (disk.source() != null) {
            IoTuneDef iotune = disk.iotune();
            Map<String, Long> limits = new HashMap<>();
            iotune.limits().forEach((limit, value) -> limits.put(qapi(limit), value));
            scope.await(scope.monitor()
                    .blocks()
                    .throttle(
                            String.valueOf(disk.placement().alias()),
                            disk.target().bus() == DiskBus.VIRTIO,
                            limits,
                            iotune.group()));
        }
    }

    static void balloon(JobScope scope, DomainDef live) {
        scope.await(scope.monitor().devices().balloon(live.memory().currentKib() * 1024));
    }

    /** The name in QAPI's BlockIOThrottle: read_bytes_sec_max is bps_rd_max there. */
    static String qapi(IoLimit limit) {
        if (limit == IoLimit.SIZE_IOPS_SEC) {
            return "iops_size";
        }
        String name = limit.id();
        String unit = name.contains("_bytes_sec") ? "bps" : "iops";
        String side = name.startsWith("read_") ? "_rd" : name.startsWith("write_") ? "_wr" : "";
        return unit + side + name.replaceFirst("^.*_sec", "");
    }
}
