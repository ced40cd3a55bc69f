package org.qmp4j.supervisor.handover;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.process.OpenSockets;

/** Who is connected to a host side, from what QEMU and the kernel say. */
final class Connections {
    private static final Pattern UNIX_SERVER = Pattern.compile("unix:(.+),server=on");
    private static final Pattern TCP = Pattern.compile("[a-z0-9]+:(.+?)(?:,server=on)? <-> (.+)");

    private Connections() {}

    /** Whether somebody is connected, from what {@code query-chardev} says. */
    static boolean isConnected(String backend) {
        return !backend.startsWith("disconnected:")
                && (backend.startsWith("unix:") || TCP.matcher(backend).matches());
    }

    /**
     * Duplicates the connection of a host side, if there is one, and keeps it under that name.
     *
     * @param backend what {@code query-chardev} says of it
     */
    static boolean take(HostSide side, String backend, Passage passage, String name) {
        OpenSockets sockets = passage.openSockets().orElse(null);
        if (sockets == null || !isConnected(backend)) {
            return false;
        }
        if (side.source() instanceof UnixSocket unix && !unix.listens()) {
            return takeConnectedTo(String.valueOf(unix.path()), sockets, passage, name);
        }
        OptionalInt number = number(backend, sockets);
        return number.isPresent() && passage.take(name, number.getAsInt());
    }

    private static OptionalInt number(String backend, OpenSockets sockets) {
        Matcher server = UNIX_SERVER.matcher(backend);
        if (server.matches()) {
            return sockets.acceptedUnix(server.group(1));
        }
        Matcher tcp = TCP.matcher(backend);
        return tcp.matches() ? sockets.connectedTcp(tcp.group(1), tcp.group(2)) : OptionalInt.empty();
    }

    /** Whose other end is that path, which is said at the other end only. */
    private static boolean takeConnectedTo(String path, OpenSockets sockets, Passage passage, String name) {
        for (int number : sockets.unnamedUnix()) {
            if (passage.take(name, number)
                    && passage.held(name)
                            .flatMap(fd -> fd.peerPath())
                            .filter(path::equals)
                            .isPresent()) {
                return true;
            }
            passage.forget(name);
        }
        return false;
    }

    /** As {@link #take} for somebody who has come in since the first look, at the socket where this process listens. */
    static boolean takeNewcomer(HostSide side, Passage passage, String name) {
        OpenSockets sockets = passage.openSockets().orElse(null);
        if (sockets == null) {
            return false;
        }
        OptionalInt number = side.isOwnListener()
                ? sockets.acceptedUnix(String.valueOf(passage.socketOf(side.alias())))
                : side.tcpPort().map(sockets::acceptedTcp).orElseGet(List::of).stream()
                        .mapToInt(one -> one)
                        .findFirst();
        return number.isPresent() && passage.take(name, number.getAsInt());
    }
}
