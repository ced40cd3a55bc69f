package org.qmp4j.supervisor.launch;

/** The controllers that a plan can have, beside those that are part of the machine. */
public enum ControllerKind {
    PCIE_ROOT_PORT,
    PCIE_TO_PCI_BRIDGE,
    PCI_BRIDGE,
    PIIX3_UHCI,
    QEMU_XHCI,
    VIRTIO_SERIAL
}
