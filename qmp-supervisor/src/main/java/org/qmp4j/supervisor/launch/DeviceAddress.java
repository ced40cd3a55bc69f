package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;

/** Where a device sits in the guest. */
public sealed interface DeviceAddress {
    /**
     * A place on a PCI bus.
     *
     * @param bus id of the bus, such as {@code pci.0}
     * @param slot slot, 0 to 31
     * @param function function, 0 to 7
     * @param multifunction whether this is function 0 of a slot that has other functions too
     */
    record PciAddress(String bus, int slot, int function, boolean multifunction) implements DeviceAddress {}

    /**
     * A place on an IDE or SATA bus.
     *
     * @param bus id of the bus, such as {@code ide.0}
     * @param unit unit on it; null on SATA, where a bus has one disk
     */
    record DriveAddress(String bus, @Nullable Integer unit) implements DeviceAddress {}
}
