package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A unit through which devices reach memory ({@code <iommu>}).
 *
 * @param model which
 * @param driver what an Intel one is told
 * @param placement its id and its place; only that of virtio is a PCI device
 */
public record IommuDef(Model model, Driver driver, Placement placement) implements DeviceDef {
    /** Which unit. */
    public enum Model {
        INTEL("intel"),
        VIRTIO("virtio");

        private final String id;

        Model(String id) {
            this.id = id;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }
    }

    /**
     * {@code <driver>}; null leaves a choice to QEMU.
     *
     * @param intremap whether interrupts are remapped
     * @param cachingMode whether assigned devices can be behind it
     * @param eim whether there are processors beyond the 255th
     * @param iotlb whether devices keep translations
     * @param awBits width of addresses
     * @param dmaTranslation whether memory accesses are translated
     */
    public record Driver(
            @Nullable Boolean intremap,
            @Nullable Boolean cachingMode,
            @Nullable Boolean eim,
            @Nullable Boolean iotlb,
            @Nullable Integer awBits,
            @Nullable Boolean dmaTranslation) {
        /** Nothing is said. */
        public static final Driver NONE = new Driver(null, null, null, null, null, null);

        /** The same, with what more than 255 processors need. */
        public Driver forManyProcessors() {
            return new Driver(
                    intremap == null ? Boolean.TRUE : intremap,
                    cachingMode,
                    eim == null ? Boolean.TRUE : eim,
                    iotlb,
                    awBits,
                    dmaTranslation);
        }
    }

    public IommuDef {
        if (model != Model.INTEL && !driver.equals(Driver.NONE)) {
            throw new IllegalArgumentException("the options of <driver> are for model 'intel'");
        }
        if (Boolean.TRUE.equals(driver.eim()) && !Boolean.TRUE.equals(driver.intremap())) {
            throw new IllegalArgumentException("eim needs intremap='on'");
        }
        if (model == Model.INTEL && placement.address() != null) {
            throw new IllegalArgumentException("an IOMMU of model 'intel' is a part of the chipset: it has no address");
        }
        if (placement.address() != null && placement.pci() == null) {
            throw new IllegalArgumentException("an IOMMU of model 'virtio' has a PCI address");
        }
    }

    @Override
    public DevicePlug plug() {
        return model == Model.VIRTIO ? DevicePlug.PCI_INTEGRATED : DevicePlug.NONE;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.IOMMU;
    }

    @Override
    public IommuDef placed(Placement where) {
        return new IommuDef(model, driver, where);
    }
}
