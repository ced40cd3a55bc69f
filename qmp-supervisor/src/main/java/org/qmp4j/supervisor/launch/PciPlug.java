package org.qmp4j.supervisor.launch;

/** What a device needs of the PCI bus it is plugged into. */
enum PciPlug {
    /** A conventional endpoint. */
    PCI_ENDPOINT,
    /** An Express endpoint. */
    PCIE_ENDPOINT,
    ROOT_PORT,
    TO_PCI_BRIDGE,
    PCI_BRIDGE
}
