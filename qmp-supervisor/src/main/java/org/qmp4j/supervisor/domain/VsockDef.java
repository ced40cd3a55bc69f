package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * Sockets between host and guest ({@code <vsock>}).
 *
 * @param model which revision of virtio it speaks
 * @param auto whether an address is chosen at the start, or null
 * @param cid the guest's address; null when none is said
 * @param driver options of a virtio device
 * @param placement its id and its place
 */
public record VsockDef(
        VirtioRevision model,
        @Nullable Boolean auto,
        @Nullable Long cid,
        VirtioOptions driver,
        Placement placement) implements DeviceDef {
    /** Those below are the host's and the hypervisor's. */
    public static final long MIN_CID = 3;

    /** The highest address. */
    public static final long MAX_CID = 0xffff_ffffL;

    @Override
    public DevicePlug plug() {
        return model.plug();
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.VSOCK;
    }

    @Override
    public VsockDef placed(Placement where) {
        return new VsockDef(model, auto, cid, driver, where);
    }
}
