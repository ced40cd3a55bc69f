package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** Where a network card is plugged in; one kind per {@code <interface type=…>} of formatdomain. */
public sealed interface InterfaceSource {
    /**
     * {@code type='user'}: a network in user space, which needs no right on the host.
     *
     * @param dev the device of the host that passt takes the addresses of, or null
     */
    record UserNetwork(@Nullable String dev) implements InterfaceSource {
        /** QEMU's own. */
        public UserNetwork() {
            this(null);
        }
    }

    /**
     * {@code type='ethernet'}: a TAP device.
     *
     * @param host addresses and routes of the host's side, which QEMU is not told; or null
     */
    record TapDevice(@Nullable KeptElement host) implements InterfaceSource {}

    /**
     * {@code type='bridge'}: a bridge of the host.
     *
     * @param bridge its name
     */
    record HostBridge(String bridge) implements InterfaceSource {}

    /**
     * {@code type='network'}: a network that libvirt manages.
     *
     * @param network its name
     * @param portgroup the group of its ports, or null
     * @param portid the id of the port, or null
     * @param bridge the bridge of the host that it was when it ran, or null
     */
    record ManagedNetwork(
            String network,
            @Nullable String portgroup,
            @Nullable String portid,
            @Nullable String bridge) implements InterfaceSource {}

    /**
     * {@code type='direct'}: a device of the host, shared by macvtap.
     *
     * @param dev its name
     * @param mode how it is shared: {@code vepa}, {@code bridge}, {@code private} or {@code passthrough}; or null
     */
    record HostLink(String dev, @Nullable String mode) implements InterfaceSource {}

    /**
     * {@code type='hostdev'}: a PCI card of the host.
     *
     * @param address where it is
     * @param managed whether it is taken from the host's driver and given back; null is no
     */
    record HostCard(HostPciAddress address, @Nullable Boolean managed) implements InterfaceSource {}

    /**
     * {@code type='vhostuser'}: a switch in user space.
     *
     * @param path the UNIX socket; null when passt is the switch
     * @param server whether QEMU listens on it
     * @param reconnect what is done when the connection is lost, or null
     * @param dev the device of the host that passt takes the addresses of, or null
     */
    record VhostUser(
            @Nullable String path,
            boolean server,
            @Nullable ChardevReconnect reconnect,
            @Nullable String dev) implements InterfaceSource {
        public VhostUser {
            if (server && reconnect != null && reconnect.enabled()) {
                throw new IllegalArgumentException("a reconnect is possible only in mode='client'");
            }
        }
    }

    /**
     * {@code type='vdpa'}: a vDPA device.
     *
     * @param dev its path
     */
    record VdpaDevice(String dev) implements InterfaceSource {}

    /**
     * One end of a network that is made of sockets.
     *
     * @param address name or address; null for the host's own
     * @param port port
     */
    record SocketEnd(@Nullable String address, int port) {
        /** As QEMU takes it. */
        @Override
        public String toString() {
            return (address == null ? "" : address) + ":" + port;
        }
    }

    /**
     * {@code type='mcast'}: other QEMUs in a multicast group.
     *
     * @param group the group
     */
    record Multicast(SocketEnd group) implements InterfaceSource {
        public Multicast {
            check(group);
        }
    }

    /**
     * {@code type='server'}: another QEMU that connects to this one.
     *
     * @param end where this one listens
     */
    record SocketServer(SocketEnd end) implements InterfaceSource {}

    /**
     * {@code type='client'}: another QEMU that this one connects to.
     *
     * @param end where the other one listens
     */
    record SocketClient(SocketEnd end) implements InterfaceSource {
        public SocketClient {
            check(end);
        }
    }

    /**
     * {@code type='udp'}: another QEMU, by datagrams.
     *
     * @param remote the other end
     * @param local this end
     */
    record Datagrams(SocketEnd remote, SocketEnd local) implements InterfaceSource {
        public Datagrams {
            check(remote);
            check(local);
        }
    }

    private static void check(SocketEnd end) {
        if (end.address() == null) {
            throw new IllegalArgumentException("attribute 'address' is missing");
        }
    }

    /**
     * {@code type='internal'}: a network inside of the host.
     *
     * @param name its name
     */
    record InternalNetwork(String name) implements InterfaceSource {}
}
