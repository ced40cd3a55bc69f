package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A channel between host and guest ({@code <channel>}) over virtio-serial.
 *
 * @param source its host side
 * @param targetName the name by which the guest finds it, such as {@code org.qemu.guest_agent.0}
 * @param placement its id and its port
 */
public record ChannelDef(ChardevSource source, String targetName, Placement placement) implements PluggableDef {
    /** The most channels that one virtio-serial controller has ports for; port 0 is kept for a console. */
    public static final int MAX_CHANNELS = 30;

    public ChannelDef {
        if (targetName.isEmpty() || targetName.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a name for a channel: '" + targetName + "'");
        }
    }

    /** A channel of which nothing else is said. */
    public static ChannelDef of(ChardevSource source, String targetName) {
        return new ChannelDef(source, targetName, Placement.OPEN);
    }

    /** The same channel with that host side. */
    public ChannelDef withSource(ChardevSource next) {
        return new ChannelDef(next, targetName, placement);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CHANNEL;
    }

    @Override
    public ChannelDef placed(Placement where) {
        return new ChannelDef(source, targetName, where);
    }

    /** Its port, or null. */
    public @Nullable Integer port() {
        return placement.address() instanceof VirtioSerialAddress serial ? serial.port() : null;
    }
}
