package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * What every virtio device may be told ({@code <driver>}); null leaves a choice to QEMU.
 *
 * @param iommu whether its memory accesses go through an emulated IOMMU
 * @param ats whether it has address translation services, for PCI Express
 * @param packed whether its queues are packed
 * @param pagePerVq whether each queue is notified through a page of its own
 */
public record VirtioOptions(
        @Nullable Boolean iommu,
        @Nullable Boolean ats,
        @Nullable Boolean packed,
        @Nullable Boolean pagePerVq) {
    /** Nothing is said. */
    public static final VirtioOptions NONE = new VirtioOptions(null, null, null, null);
}
