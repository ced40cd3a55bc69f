package org.qmp4j.supervisor.commandline;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Controllers, but for those that are part of the machine. */
final class ControllerArgs {
    /** The order in which QEMU is given them. */
    private static final List<ControllerType> ORDER =
            List.of(ControllerType.PCI, ControllerType.USB, ControllerType.VIRTIO_SERIAL);

    private ControllerArgs() {}

    static void add(DevicesPlan plan, List<QemuOption> options) {
        for (ControllerType type : ORDER) {
            plan.devices().controllers().stream()
                    .filter(controller -> controller.type() == type)
                    .sorted(Comparator.comparingInt(ControllerDef::index))
                    .forEach(controller -> add(controller, plan, options));
        }
    }

    private static void add(ControllerDef controller, DevicesPlan plan, List<QemuOption> options) {
        OptionJson device = switch (controller.type()) {
            case PCI -> pci(controller);
            case USB -> usb(String.valueOf(controller.model()));
            case VIRTIO_SERIAL -> OptionJson.with("driver", "virtio-serial-pci");
            case IDE, SATA -> OptionJson.none();
        };
        if (!device.isEmpty()) {
            device.and("id", controller.placement().alias()).at(controller.placement(), plan);
            options.add(QemuOption.of("-device", device));
        }
    }

    private static OptionJson usb(String model) {
        return switch (model) {
            case "piix3-uhci" -> OptionJson.with("driver", "piix3-usb-uhci");
            case "qemu-xhci" -> OptionJson.with("driver", "qemu-xhci");
            default -> OptionJson.none();
        };
    }

    private static OptionJson pci(ControllerDef controller) {
        return switch (String.valueOf(controller.model())) {
            case "pcie-root-port" ->
                OptionJson.with("driver", "pcie-root-port")
                        .and("port", port(controller.placement().pci()))
                        .and("chassis", controller.index());
            case "pcie-to-pci-bridge" -> OptionJson.with("driver", "pcie-pci-bridge");
            case "pci-bridge" -> OptionJson.with("driver", "pci-bridge").and("chassis_nr", controller.index());
            default -> OptionJson.none();
        };
    }

    private static int port(@Nullable PciAddress place) {
        return place == null ? 0 : place.slot() * 8 + place.function();
    }
}
