package org.qmp4j.supervisor.domain;

/**
 * A channel between host and guest ({@code <channel>}) over virtio-serial.
 *
 * @param source its host side
 * @param targetName the name by which the guest finds it, such as {@code org.qemu.guest_agent.0}
 */
public record ChannelDef(ChardevSource source, String targetName) {
    /** The most channels that one virtio-serial controller has ports for; port 0 is kept for a console. */
    public static final int MAX_CHANNELS = 30;

    public ChannelDef {
        if (targetName.isEmpty() || targetName.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a name for a channel: '" + targetName + "'");
        }
    }
}
