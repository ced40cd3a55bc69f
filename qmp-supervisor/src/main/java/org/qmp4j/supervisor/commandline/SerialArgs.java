package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.launch.SerialPlan;

/** Serial ports. */
final class SerialArgs {
    private SerialArgs() {}

    static void add(SerialPlan serial, List<QemuOption> options) {
        String chardev = "char" + serial.alias();
        options.add(QemuOption.of("-chardev", ChardevArgs.socket(chardev, serial.socket())));
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", "isa-serial")
                        .and("chardev", chardev)
                        .and("id", serial.alias())
                        .and("index", serial.port())));
    }
}
