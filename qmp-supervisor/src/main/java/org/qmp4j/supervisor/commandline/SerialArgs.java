package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.IsaAddress;
import org.qmp4j.supervisor.domain.ParallelDef;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.SerialType;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Serial and parallel ports. */
final class SerialArgs {
    private SerialArgs() {}

    static void add(SerialDef serial, DevicesPlan plan, List<QemuOption> options) {
        String chardev = ChardevArgs.add(serial, plan, options);
        DeviceAddress place = serial.placement().address();
        OptionJson device = OptionJson.with("driver", serial.type().model())
                .and("chardev", chardev)
                .and("id", serial.placement().alias())
                .and("index", serial.type() == SerialType.ISA ? serial.port() : null)
                .at(serial.placement(), plan);
        options.add(QemuOption.of("-device", isa(device, place)));
    }

    static void add(ParallelDef parallel, DevicesPlan plan, List<QemuOption> options) {
        String chardev = ChardevArgs.add(parallel, plan, options);
        OptionJson device = OptionJson.with("driver", "isa-parallel")
                .and("chardev", chardev)
                .and("id", parallel.placement().alias());
        options.add(QemuOption.of("-device", isa(device, parallel.placement().address())));
    }

    private static OptionJson isa(OptionJson device, @Nullable DeviceAddress place) {
        return place instanceof IsaAddress isa
                ? device.and("iobase", isa.iobase()).and("irq", isa.irq())
                : device;
    }
}
