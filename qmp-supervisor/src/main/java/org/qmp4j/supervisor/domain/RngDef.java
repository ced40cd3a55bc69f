package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A source of randomness ({@code <rng>}).
 *
 * @param model which revision of virtio it speaks
 * @param rate how much the guest may take, or null
 * @param backend where it comes from
 * @param driver options of a virtio device
 * @param placement its id and its place
 */
public record RngDef(
        VirtioRevision model, @Nullable Rate rate, RngBackend backend, VirtioOptions driver, Placement placement)
        implements DeviceDef {
    /**
     * {@code <rate>}.
     *
     * @param bytes that may be taken in a period
     * @param millis length of the period; null is a second
     */
    public record Rate(int bytes, @Nullable Integer millis) {}

    @Override
    public DevicePlug plug() {
        return model.plug();
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.RNG;
    }

    @Override
    public RngDef placed(Placement where) {
        return new RngDef(model, rate, backend, driver, where);
    }
}
