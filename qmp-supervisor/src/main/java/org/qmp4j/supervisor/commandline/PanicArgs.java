package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.IsaAddress;
import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The devices by which a guest tells that its kernel has panicked; that of Hyper-V is a feature of the CPU. */
final class PanicArgs {
    private PanicArgs() {}

    static void add(PanicDef panic, DevicesPlan plan, List<QemuOption> options) {
        switch (panic.model()) {
            case ISA ->
                options.add(QemuOption.of(
                        "-device",
                        OptionJson.with("driver", "pvpanic")
                                .and(
                                        "ioport",
                                        panic.placement().address() instanceof IsaAddress isa ? isa.iobase() : null)));
            case PVPANIC ->
                options.add(QemuOption.of(
                        "-device", OptionJson.with("driver", "pvpanic-pci").at(panic.placement(), plan)));
            case HYPERV -> {}
        }
    }
}
