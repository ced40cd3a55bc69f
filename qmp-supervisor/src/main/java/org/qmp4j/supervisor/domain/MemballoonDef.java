package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The memory balloon ({@code <memballoon>}).
 *
 * @param model its model
 * @param autodeflate whether the guest may take memory back rather than run out of it; null leaves it to QEMU
 * @param freePageReporting whether the guest tells which pages it does not use; null leaves it to QEMU
 * @param statsPeriod every how many seconds the guest tells its figures, or null
 * @param driver options of a virtio device
 * @param placement its id and its place
 */
public record MemballoonDef(
        MemballoonModel model,
        @Nullable Boolean autodeflate,
        @Nullable Boolean freePageReporting,
        @Nullable Integer statsPeriod,
        VirtioOptions driver,
        Placement placement)
        implements DeviceDef {
    public MemballoonDef {
        if (model == MemballoonModel.NONE && !placement.equals(Placement.OPEN)) {
            throw new IllegalArgumentException("a balloon that is not there has no address");
        }
        if (model == MemballoonModel.NONE && !driver.equals(VirtioOptions.NONE)) {
            throw new IllegalArgumentException("driver options are for virtio");
        }
    }

    /** One of which nothing else is said. */
    public MemballoonDef(MemballoonModel model, Placement placement) {
        this(model, null, null, null, VirtioOptions.NONE, placement);
    }

    @Override
    public DevicePlug plug() {
        return isInGuest() ? model.revision().plug() : DevicePlug.NONE;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.MEMBALLOON;
    }

    @Override
    public boolean isInGuest() {
        return model != MemballoonModel.NONE;
    }

    @Override
    public MemballoonDef placed(Placement where) {
        return new MemballoonDef(model, autodeflate, freePageReporting, statsPeriod, driver, where);
    }
}
