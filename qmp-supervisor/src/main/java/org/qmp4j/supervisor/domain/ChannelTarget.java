package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** The guest's side of a channel; one kind per {@code <target type=…>}. */
public sealed interface ChannelTarget {
    /**
     * {@code type='virtio'}: a port of a virtio-serial controller.
     *
     * @param name the name by which the guest finds it, such as {@code org.qemu.guest_agent.0}, or null
     * @param connected whether the guest had it open when it ran, or null
     */
    record VirtioPort(@Nullable String name, @Nullable Boolean connected) implements ChannelTarget {
        public VirtioPort {
            if (name != null && (name.isEmpty() || name.codePoints().anyMatch(Character::isISOControl))) {
                throw new IllegalArgumentException("not a name for a channel: '" + name + "'");
            }
        }
    }

    /**
     * {@code type='guestfwd'}: an address in the guest's network.
     *
     * @param address IPv4 address
     * @param port TCP port
     */
    record GuestForward(String address, int port) implements ChannelTarget {
        public GuestForward {
            if (!address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
                throw new IllegalArgumentException(
                        "the guest can be forwarded to from IPv4 addresses only: " + address);
            }
        }
    }
}
