package org.qmp4j.supervisor.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevReconnect;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceOptions.GuestAddress;
import org.qmp4j.supervisor.domain.InterfaceSource;
import org.qmp4j.supervisor.domain.InterfaceSource.Datagrams;
import org.qmp4j.supervisor.domain.InterfaceSource.InternalNetwork;
import org.qmp4j.supervisor.domain.InterfaceSource.Multicast;
import org.qmp4j.supervisor.domain.InterfaceSource.SocketClient;
import org.qmp4j.supervisor.domain.InterfaceSource.SocketServer;
import org.qmp4j.supervisor.domain.InterfaceSource.TapDevice;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.domain.InterfaceSource.VdpaDevice;
import org.qmp4j.supervisor.domain.InterfaceSource.VhostUser;
import org.qmp4j.supervisor.launch.Descriptors;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The host sides of network cards. */
final class NetdevArgs {
    /** How long QEMU waits for a passt that is started again, in seconds. */
    private static final ChardevReconnect PASST = new ChardevReconnect(true, 5);

    private NetdevArgs() {}

    /** What makes the host side of that card, and what that needs. */
    static List<QemuOption> of(InterfaceDef card, String id, DevicesPlan plan) {
        List<QemuOption> options = new ArrayList<>();
        OptionJson netdev = netdev(card, plan, options);
        options.add(QemuOption.of("-netdev", netdev.and("id", id)));
        return options;
    }

    private static OptionJson netdev(InterfaceDef card, DevicesPlan plan, List<QemuOption> needed) {
        InterfaceSource source = card.source();
        if (source instanceof UserNetwork) {
            return card.options().isPasst() ? passt(card, plan) : user(card);
        } else if (source instanceof InternalNetwork) {
            return OptionJson.with("type", "user");
        } else if (source instanceof VhostUser socket) {
            return vhostUser(card, socket, plan, needed);
        } else if (source instanceof VdpaDevice) {
            String set = ChardevArgs.set(plan, card.placement().alias() + "-vdpa", Descriptors.VDPA, needed);
            return OptionJson.with("type", "vhost-vdpa").and("vhostdev", set).and("queues", queues(card));
        } else if (source instanceof Multicast multicast) {
            return socket().and("mcast", multicast.group());
        } else if (source instanceof SocketServer server) {
            return socket().and("listen", server.end());
        } else if (source instanceof SocketClient client) {
            return socket().and("connect", client.end());
        } else if (source instanceof Datagrams datagrams) {
            return socket().and("udp", datagrams.remote()).and("localaddr", datagrams.local());
        }
        return plan.handsOver() ? tap(card) : preparedTap(card, plan);
    }

    private static OptionJson socket() {
        return OptionJson.with("type", "socket");
    }

    private static @Nullable Integer queues(InterfaceDef card) {
        return card.queues() > 1 ? card.queues() : null;
    }

    private static OptionJson user(InterfaceDef card) {
        OptionJson user = OptionJson.with("type", "user");
        for (GuestAddress address : card.options().addresses()) {
            Integer prefix = address.prefix();
            boolean said = prefix != null && prefix != 0;
            if (Boolean.TRUE.equals(address.ipv6())) {
                user.and("ipv6-prefix", address.address()).and("ipv6-prefixlen", said ? prefix : null);
            } else {
                user.and("net", address.address() + (said ? "/" + prefix : ""));
            }
        }
        return user;
    }

    private static OptionJson passt(InterfaceDef card, DevicesPlan plan) {
        OptionJson address = OptionJson.with("type", "unix").and("path", plan.passtSocket(card));
        OptionJson stream =
                OptionJson.with("type", "stream").and("addr", address).and("server", false);
        return switch (plan.streamReconnect()) {
            case NEVER -> stream;
            case SECONDS -> stream.and("reconnect", PASST.seconds());
            case MILLISECONDS -> stream.and("reconnect-ms", PASST.seconds() * 1000);
        };
    }

    private static OptionJson vhostUser(
            InterfaceDef card, VhostUser socket, DevicesPlan plan, List<QemuOption> needed) {
        String id = "char" + card.placement().alias();
        boolean passt = card.options().isPasst();
        OptionText text = OptionText.first("socket")
                .and("id", id)
                .and("path", passt ? plan.passtSocket(card) : socket.path())
                .and("server", !passt && socket.server() ? true : null);
        needed.add(QemuOption.of(
                "-chardev", ChardevText.reconnect(text, passt ? PASST : socket.reconnect(), plan.reconnectMillis())));
        return OptionJson.with("type", "vhost-user").and("chardev", id).and("queues", queues(card));
    }

    /** QEMU opens it by its name, and runs no script over it; one that takes the place of another shares what that has open. */
    private static OptionJson preparedTap(InterfaceDef card, DevicesPlan plan) {
        Integer open = plan.paths().openTap(card.placement().alias());
        if (open != null) {
            return OptionJson.with("type", "tap")
                    .and("fd", open.toString())
                    .and("sndbuf", card.options().sendBuffer());
        }
        return OptionJson.with("type", "tap")
                .and("ifname", card.preparedTap())
                .and("script", "no")
                .and("downscript", "no")
                .and("sndbuf", card.options().sendBuffer());
    }

    /** One descriptor for each pair of queues, and one of vhost where it handles the packets. */
    private static OptionJson tap(InterfaceDef card) {
        IntUnaryOperator number = card.source() instanceof TapDevice ? Descriptors::ethernet : Descriptors::tap;
        boolean many = card.queues() > 1;
        OptionJson tap = OptionJson.with("type", "tap").and(many ? "fds" : "fd", descriptors(card, number));
        if (card.model().isVirtio() && !"qemu".equals(card.driver().name())) {
            tap.and("vhost", true).and(many ? "vhostfds" : "vhostfd", descriptors(card, Descriptors::vhost));
        }
        return tap.and("sndbuf", card.options().sendBuffer());
    }

    private static String descriptors(InterfaceDef card, IntUnaryOperator number) {
        return IntStream.range(0, card.queues())
                .map(number)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(":"));
    }
}
