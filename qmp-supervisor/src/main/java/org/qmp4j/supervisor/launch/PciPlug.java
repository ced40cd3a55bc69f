package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceDef;

/** What is plugged into a PCI bus. */
enum PciPlug {
    /** A conventional endpoint. */
    PCI_ENDPOINT("conventional PCI device"),
    /** An Express endpoint. */
    PCIE_ENDPOINT("PCI Express device"),
    /** An endpoint of the root bus. */
    INTEGRATED("device of the root bus"),
    PCI_BRIDGE("pci-bridge"),
    DMI_BRIDGE("dmi-to-pci-bridge"),
    TO_PCI_BRIDGE("pcie-to-pci-bridge"),
    ROOT_PORT("pcie-root-port"),
    SWITCH_UPSTREAM("pcie-switch-upstream-port"),
    SWITCH_DOWNSTREAM("pcie-switch-downstream-port"),
    PCI_EXPANDER("pci-expander-bus"),
    PCIE_EXPANDER("pcie-expander-bus");

    private final String text;

    PciPlug(String text) {
        this.text = text;
    }

    /** In words; of a controller, its model. */
    String text() {
        return text;
    }

    boolean isEndpoint() {
        return this == PCI_ENDPOINT || this == PCIE_ENDPOINT || this == INTEGRATED;
    }

    /** Whether several of them share a slot when places are found for them. */
    boolean sharesSlots() {
        return this == ROOT_PORT;
    }

    /**
     * What that device is.
     *
     * @param express whether the machine has Express slots
     */
    static PciPlug of(DeviceDef device, boolean express) {
        if (device instanceof ControllerDef controller && controller.type() == ControllerType.PCI) {
            for (PciPlug plug : values()) {
                if (plug.text.equals(controller.model())) {
                    return plug;
                }
            }
            throw new IllegalStateException("a root is not plugged in: " + controller);
        }
        return switch (device.plug()) {
            case PCI_EXPRESS -> express ? PCIE_ENDPOINT : PCI_ENDPOINT;
            case PCI_INTEGRATED -> INTEGRATED;
            default -> PCI_ENDPOINT;
        };
    }
}
