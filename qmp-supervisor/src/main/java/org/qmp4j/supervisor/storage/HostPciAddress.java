package org.qmp4j.supervisor.storage;

import java.util.Locale;

/**
 * The place of a PCI device of this host.
 *
 * @param domain PCI domain
 * @param bus bus
 * @param slot slot
 * @param function function
 */
public record HostPciAddress(int domain, int bus, int slot, int function) {
    public HostPciAddress {
        if (domain < 0 || domain > 0xffff || bus < 0 || bus > 0xff || slot < 0 || slot > 0x1f) {
            throw new IllegalArgumentException("no PCI address: " + domain + ":" + bus + ":" + slot);
        }
        if (function < 0 || function > 7) {
            throw new IllegalArgumentException("a PCI device has functions 0 to 7: " + function);
        }
    }

    /** As the kernel writes it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04x:%02x:%02x.%x", domain, bus, slot, function);
    }
}
