package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.PstoreDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Stores that keep what a guest wrote when it crashed. */
final class PstoreArgs {
    private static final int KIB = 1024;

    private PstoreArgs() {}

    static void add(PstoreDef pstore, DevicesPlan plan, List<QemuOption> options) {
        String memory = "mem" + pstore.placement().alias();
        options.add(QemuOption.of(
                "-object",
                OptionJson.with("qom-type", "memory-backend-file")
                        .and("id", memory)
                        .and("mem-path", pstore.path())
                        .and("share", true)
                        .and("size", pstore.sizeKib() * KIB)));
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", "acpi-erst")
                        .and("id", pstore.placement().alias())
                        .and("memdev", memory)
                        .at(pstore.placement(), plan)));
    }
}
