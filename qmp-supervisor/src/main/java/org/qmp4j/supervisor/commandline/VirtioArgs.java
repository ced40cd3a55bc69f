package org.qmp4j.supervisor.commandline;

import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.domain.VirtioRevision;

/** How the option of a virtio device begins. */
final class VirtioArgs {
    private VirtioArgs() {}

    /**
     * A device on PCI.
     *
     * @param base its name without bus and revision, such as {@code virtio-net}
     */
    static OptionJson device(String base, VirtioRevision revision, VirtioOptions said) {
        return device(base + "-pci" + revision.suffix(), said);
    }

    /**
     * A device of that whole name.
     *
     * @param driver its name, such as {@code virtio-vga}
     */
    static OptionJson device(String driver, VirtioOptions said) {
        return OptionJson.with("driver", driver)
                .and("iommu_platform", said.iommu())
                .and("ats", said.ats())
                .and("packed", said.packed())
                .and("page-per-vq", said.pagePerVq());
    }
}
