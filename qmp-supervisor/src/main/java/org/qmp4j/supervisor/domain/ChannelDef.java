package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A channel between host and guest ({@code <channel>}) over virtio-serial.
 *
 * @param source its host side
 * @param targetName the name by which the guest finds it, such as {@code org.qemu.guest_agent.0}
 * @param port its port of the virtio-serial controller, from 1, or null
 * @param placement its id
 */
public record ChannelDef(
        ChardevSource source, String targetName, @Nullable Integer port, Placement placement) implements DeviceDef {
    /** The most channels that one virtio-serial controller has ports for; port 0 is kept for a console. */
    public static final int MAX_CHANNELS = 30;

    public ChannelDef {
        if (port != null && (port < 1 || port > MAX_CHANNELS)) {
            throw new IllegalArgumentException(
                    "a virtio-serial controller has the ports 1 to " + MAX_CHANNELS + ": " + port);
        }
        if (targetName.isEmpty() || targetName.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a name for a channel: '" + targetName + "'");
        }
    }

    /** A channel of which nothing else is said. */
    public static ChannelDef of(ChardevSource source, String targetName) {
        return new ChannelDef(source, targetName, null, Placement.OPEN);
    }

    /** The same channel with that host side. */
    public ChannelDef withSource(ChardevSource next) {
        return new ChannelDef(next, targetName, port, placement);
    }

    /** The same channel at that port, with that id. */
    public ChannelDef placed(int number, Placement where) {
        return new ChannelDef(source, targetName, number, where);
    }
}
