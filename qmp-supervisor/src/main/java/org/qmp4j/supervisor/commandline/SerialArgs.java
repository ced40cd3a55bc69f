package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Serial ports. */
final class SerialArgs {
    private SerialArgs() {}

    static void add(SerialDef serial, DevicesPlan plan, List<QemuOption> options) {
        String chardev = "char" + serial.placement().alias();
        options.add(QemuOption.of("-chardev", ChardevArgs.socket(chardev, plan.socket(serial))));
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", "isa-serial")
                        .and("chardev", chardev)
                        .and("id", serial.placement().alias())
                        .and("index", serial.port())));
    }
}
