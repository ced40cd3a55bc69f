package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.PciBridgeDef;
import org.qmp4j.supervisor.domain.PciTargetDef;

/** The devices of QEMU that PCI controllers are, and their numbers, where the definition leaves them open. */
final class PciNumbers {
    /** Expanders count their buses down from here, so that each leaves room for those below it. */
    private static final int PAST_LAST_BUS = 256;

    private static final int LOWEST_EXPANDER = 2;

    private final List<DeviceDef> devices;
    private final boolean rootPorts;

    private PciNumbers(List<DeviceDef> devices, QemuCapabilities capabilities) {
        this.devices = new ArrayList<>(devices);
        this.rootPorts =
                capabilities.devices().isEmpty() || capabilities.devices().contains("pcie-root-port");
    }

    static List<DeviceDef> given(List<DeviceDef> devices, QemuCapabilities capabilities) {
        PciNumbers numbers = new PciNumbers(devices, capabilities);
        for (int at = 0; at < devices.size(); at++) {
            if (devices.get(at) instanceof ControllerDef controller && PciRun.isBridge(controller)) {
                numbers.devices.set(at, controller.withPci(numbers.completed(controller)));
            }
        }
        return numbers.devices;
    }

    private PciBridgeDef completed(ControllerDef controller) {
        PciBridgeDef said = controller.pci();
        String device = said.device() == null ? device(String.valueOf(controller.model())) : said.device();
        PciTargetDef target = said.target();
        PciAddress place = controller.placement().pci();
        int slot = place == null ? 0 : place.slot();
        int function = place == null ? 0 : place.function();
        PciTargetDef numbered = switch (String.valueOf(controller.model())) {
            case "pci-bridge" -> target.orChassisNr(controller.index());
            case "pcie-root-port" -> target.orPort(controller.index(), slot * 8 + function);
            case "pcie-switch-downstream-port" -> target.orPort(controller.index(), slot);
            case "pci-expander-bus", "pcie-expander-bus" ->
                target.busNr() == null ? target.orBusNr(nextBusNr(controller)) : target;
            default -> target;
        };
        return said.withDevice(device).withTarget(numbered);
    }

    private String device(String model) {
        return switch (model) {
            case "dmi-to-pci-bridge" -> "i82801b11-bridge";
            case "pcie-to-pci-bridge" -> "pcie-pci-bridge";
            case "pcie-root-port" -> rootPorts ? "pcie-root-port" : "ioh3420";
            case "pcie-switch-upstream-port" -> "x3130-upstream";
            case "pcie-switch-downstream-port" -> "xio3130-downstream";
            case "pci-expander-bus" -> "pxb";
            case "pcie-expander-bus" -> "pxb-pcie";
            default -> model;
        };
    }

    private int nextBusNr(ControllerDef expander) {
        int lowest = PAST_LAST_BUS;
        for (DeviceDef device : devices) {
            Integer number = device instanceof ControllerDef controller && controller.type() == ControllerType.PCI
                    ? controller.pci().target().busNr()
                    : null;
            lowest = number == null ? lowest : Math.min(lowest, number);
        }
        if (lowest - 2 < LOWEST_EXPANDER) {
            throw DevicePath.complaint(expander, devices, "no number of a bus is left for it");
        }
        return lowest - 2;
    }
}
