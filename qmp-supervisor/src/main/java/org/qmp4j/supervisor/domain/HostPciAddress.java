package org.qmp4j.supervisor.domain;

import java.util.Locale;

/**
 * Where a PCI card of the host is.
 *
 * @param domain PCI domain
 * @param bus bus, 0 to 255
 * @param slot slot, 0 to 31
 * @param function function, 0 to 7
 */
public record HostPciAddress(long domain, int bus, int slot, int function) {
    public HostPciAddress {
        if (domain < 0
                || domain > 0xffff_ffffL
                || bus < 0
                || bus > 255
                || slot < 0
                || slot > 31
                || function < 0
                || function > 7) {
            throw new IllegalArgumentException("not the address of a PCI card");
        }
    }

    /** As QEMU takes it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04x:%02x:%02x.%x", domain, bus, slot, function);
    }
}
