package org.qmp4j.supervisor.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place on a PCI bus ({@code <address type='pci'>}).
 *
 * @param bus number of the bus: 0 is the root, N the one that the PCI controller with index N makes
 * @param slot slot, 0 to 31
 * @param function function, 0 to 7
 * @param multifunction whether the slot is announced as one with several functions; null leaves it open
 */
public record PciAddress(
        int bus, int slot, int function, @Nullable Boolean multifunction) implements DeviceAddress {
    /** The highest number of a bus. */
    public static final int MAX_BUS = 255;

    public PciAddress {
        if (bus < 0 || bus > MAX_BUS || slot < 0 || slot > 31 || function < 0 || function > 7) {
            throw new IllegalArgumentException("a PCI address has bus 0 to 255, slot 0 to 31, function 0 to 7: bus "
                    + bus + ", slot " + slot + ", function " + function);
        }
    }

    /** A place of which no more is said. */
    public PciAddress(int bus, int slot, int function) {
        this(bus, slot, function, null);
    }

    /** Whether it says where: libvirt takes all zeros for a place that is to be found. */
    public boolean isStated() {
        return bus != 0 || slot != 0 || function != 0;
    }

    /** The same, announced as one of several functions. */
    public PciAddress withOthers() {
        return new PciAddress(bus, slot, function, true);
    }

    /** As people write it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02x:%02x.%x", bus, slot, function);
    }
}
