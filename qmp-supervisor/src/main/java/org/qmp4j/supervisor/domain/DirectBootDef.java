package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is booted without a boot loader, and the tables that the guest is given ({@code <kernel>} and others); paths of the host.
 *
 * @param kernel image of a kernel
 * @param initrd its first file system
 * @param cmdline its command line
 * @param shim what is run before it by firmware that wants it signed
 * @param dtb device tree
 * @param acpiTables tables of ACPI
 * @param smbios where the tables of SMBIOS come from; null leaves it to QEMU
 */
public record DirectBootDef(
        @Nullable String kernel,
        @Nullable String initrd,
        @Nullable String cmdline,
        @Nullable String shim,
        @Nullable String dtb,
        List<AcpiTableDef> acpiTables,
        @Nullable Smbios smbios) {
    /** Nothing was said. */
    public static final DirectBootDef UNSAID = new DirectBootDef(null, null, null, null, null, List.of(), null);

    public DirectBootDef {
        acpiTables = List.copyOf(acpiTables);
        if (kernel == null && (initrd != null || cmdline != null || shim != null)) {
            throw new IllegalArgumentException("an initrd, a command line and a shim need a <kernel>");
        }
    }

    /**
     * {@code <acpi><table>}.
     *
     * @param type which table
     * @param path a file of the host
     */
    public record AcpiTableDef(Type type, String path) {
        /** Which table. */
        public enum Type {
            /** One table whole, with its header. */
            RAW,
            /** Tables with their headers, one after the other. */
            RAWSET,
            SLIC,
            MSDM
        }
    }

    /** Where the tables of SMBIOS come from. */
    public enum Smbios {
        /** QEMU makes them. */
        EMULATE,
        /** They are the host's. */
        HOST,
        /** {@code <sysinfo>} tells them. */
        SYSINFO
    }
}
