package org.qmp4j.supervisor.domain;

/** What a device is plugged into, and hence which kind of place it gets. */
public enum DevicePlug {
    /** Nothing that gives out places. */
    NONE,
    /** A conventional PCI slot. */
    PCI,
    /** A conventional PCI slot; the first of them has that of the ICH9's sound on a machine with that chipset. */
    PCI_ICH9_SOUND,
    /** A PCI Express slot on a machine that has them, else a conventional one. */
    PCI_EXPRESS,
    /** A slot of the root bus, of either kind. */
    PCI_INTEGRATED,
    /** A USB port. */
    USB,
    /** A USB port; it makes further ones. */
    USB_HUB,
    /** A port of a virtio-serial controller. */
    VIRTIO_SERIAL,
    /** A port of a virtio-serial controller, which may be that of the console. */
    VIRTIO_CONSOLE,
    /** A unit of a SCSI controller that no target name stands for. */
    SCSI,
    /** A slot of a smart card reader. */
    CCID,
    /** A slot for memory. */
    DIMM;

    /** Whether it is on a PCI bus. */
    public boolean isPci() {
        return this == PCI || this == PCI_ICH9_SOUND || this == PCI_EXPRESS || this == PCI_INTEGRATED;
    }

    /** Whether it is on a USB bus. */
    public boolean isUsb() {
        return this == USB || this == USB_HUB;
    }
}
