package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChannelTarget.VirtioPort;

/**
 * A channel between host and guest ({@code <channel>}).
 *
 * @param chardev its host side
 * @param target its guest side
 * @param placement its id and its port
 */
public record ChannelDef(ChardevDef chardev, ChannelTarget target, Placement placement)
        implements PluggableDef, CharacterDeviceDef {
    /** The most channels that one virtio-serial controller has ports for; port 0 is kept for a console. */
    public static final int MAX_CHANNELS = 30;

    /** The name that a channel of SPICE has when none is said. */
    private static final String SPICE_AGENT = "com.redhat.spice.0";

    /** A channel over virtio-serial. */
    public ChannelDef(ChardevSource source, String targetName, Placement placement) {
        this(ChardevDef.of(source), new VirtioPort(targetName, null), placement);
    }

    /** A channel of which nothing else is said. */
    public static ChannelDef of(ChardevSource source, String targetName) {
        return new ChannelDef(source, targetName, Placement.OPEN);
    }

    /** The same channel with that host side. */
    public ChannelDef withSource(ChardevSource next) {
        return new ChannelDef(chardev.withSource(next), target, placement);
    }

    @Override
    public DevicePlug plug() {
        return isVirtio() ? DevicePlug.VIRTIO_SERIAL : DevicePlug.NONE;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CHANNEL;
    }

    @Override
    public ChannelDef placed(Placement where) {
        return new ChannelDef(chardev, target, where);
    }

    /** Whether it is a port of a virtio-serial controller. */
    public boolean isVirtio() {
        return target instanceof VirtioPort;
    }

    /** The name by which the guest finds it, or null. */
    public @Nullable String targetName() {
        if (!(target instanceof VirtioPort port)) {
            return null;
        }
        boolean spice = chardev.source() instanceof ChardevSource.SpiceChannel;
        return port.name() == null && spice ? SPICE_AGENT : port.name();
    }

    /** Its port, or null. */
    public @Nullable Integer port() {
        return placement.address() instanceof VirtioSerialAddress serial ? serial.port() : null;
    }
}
