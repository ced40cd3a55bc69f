package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.launch.ControllerPlan;

/** Controllers. */
final class ControllerArgs {
    private ControllerArgs() {}

    static void add(ControllerPlan controller, List<QemuOption> options) {
        options.add(QemuOption.of("-device", device(controller).at(controller.address())));
    }

    private static OptionJson device(ControllerPlan controller) {
        String id = controller.alias();
        return switch (controller.kind()) {
            case PCIE_ROOT_PORT ->
                OptionJson.with("driver", "pcie-root-port")
                        .and(
                                "port",
                                controller.address().slot() * 8
                                        + controller.address().function())
                        .and("chassis", controller.index())
                        .and("id", id);
            case PCIE_TO_PCI_BRIDGE ->
                OptionJson.with("driver", "pcie-pci-bridge").and("id", id);
            case PCI_BRIDGE ->
                OptionJson.with("driver", "pci-bridge")
                        .and("chassis_nr", controller.index())
                        .and("id", id);
            case PIIX3_UHCI -> OptionJson.with("driver", "piix3-usb-uhci").and("id", id);
            case QEMU_XHCI -> OptionJson.with("driver", "qemu-xhci").and("id", id);
            case VIRTIO_SERIAL -> OptionJson.with("driver", "virtio-serial-pci").and("id", id);
        };
    }
}
