package org.qmp4j.supervisor.commandline;

import java.util.List;

/** The device by which a guest tells that its kernel has panicked. */
final class PanicArgs {
    private static final int PORT = 0x505;

    private PanicArgs() {}

    static void add(List<QemuOption> options) {
        options.add(
                QemuOption.of("-device", OptionJson.with("driver", "pvpanic").and("ioport", PORT)));
    }
}
