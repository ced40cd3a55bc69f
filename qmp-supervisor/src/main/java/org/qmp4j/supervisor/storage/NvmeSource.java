package org.qmp4j.supervisor.storage;

import org.jspecify.annotations.Nullable;

/**
 * A namespace of an NVMe disk of this host that QEMU drives itself ({@code <source type='pci' namespace=…>}).
 *
 * @param managed whether the host's driver is detached from it at the start; null when that is not said
 * @param namespace the namespace, from 1
 * @param address its PCI address, such as {@code 0000:01:00.0}
 */
public record NvmeSource(@Nullable Boolean managed, long namespace, HostPciAddress address) implements StorageSource {
    public NvmeSource {
        if (namespace < 1) {
            throw new IllegalArgumentException("a namespace of an NVMe disk is a number from 1: " + namespace);
        }
    }
}
