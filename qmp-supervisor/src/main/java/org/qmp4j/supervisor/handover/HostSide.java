package org.qmp4j.supervisor.handover;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevLog;
import org.qmp4j.supervisor.domain.ChardevReconnect;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ChardevSource.HostDevice;
import org.qmp4j.supervisor.domain.ChardevSource.NamedPipe;
import org.qmp4j.supervisor.domain.ChardevSource.TcpSocket;
import org.qmp4j.supervisor.domain.ChardevSource.UdpSocket;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.monitor.CharacterBackend;

/**
 * The host side of a device as it was asked for, and how to make it again in a process that runs.
 *
 * @param alias of the device
 * @param id by which QEMU knows the host side
 * @param source what it is
 * @param log file to which is appended what the guest writes, or null
 */
record HostSide(
        String alias,
        String id,
        ChardevSource source,
        @Nullable String log) {
    static HostSide of(CharacterDeviceDef device) {
        ChardevLog log = device.chardev().log();
        return new HostSide(
                String.valueOf(device.placement().alias()),
                device.hostSideId(),
                device.chardev().source(),
                log == null ? null : log.file());
    }

    /** Whether QEMU listens on a UNIX socket of ours, of which each process has its own. */
    boolean isOwnListener() {
        return source instanceof UnixSocket unix && unix.listens();
    }

    /** Whether QEMU listens on a TCP port. */
    boolean isTcpListener() {
        return source instanceof TcpSocket tcp && tcp.listens();
    }

    /** Whether QEMU connects to somebody. */
    boolean connects() {
        return source instanceof UnixSocket unix && !unix.listens()
                || source instanceof TcpSocket tcp && !tcp.listens();
    }

    /** Whether there is somebody at the other end, who can be told from others: not so of datagrams, devices and pipes. */
    boolean hasConnection() {
        return source instanceof UnixSocket || source instanceof TcpSocket;
    }

    /** Seconds between attempts to connect again; 0 for none. */
    int reconnectSeconds() {
        ChardevReconnect reconnect = source instanceof UnixSocket unix
                ? unix.reconnect()
                : source instanceof TcpSocket tcp ? tcp.reconnect() : null;
        return reconnect == null ? 0 : reconnect.seconds();
    }

    boolean isTelnet() {
        return source instanceof TcpSocket tcp && tcp.telnet();
    }

    /** The TCP port, where QEMU listens on one; empty for one by name. */
    Optional<Integer> tcpPort() {
        return source instanceof TcpSocket tcp && tcp.service().matches("[0-9]{1,5}")
                ? Optional.of(Integer.valueOf(tcp.service()))
                : Optional.empty();
    }

    /** What keeps the last bytes that the guest wrote. */
    CharacterBackend ring() {
        return logged(CharacterBackend.ring(UartPiece.RING_BYTES));
    }

    /** A connection that was passed. */
    CharacterBackend passedClient(String name) {
        return logged(CharacterBackend.passedClient(name, isTelnet()));
    }

    /** A listening socket that was passed. */
    CharacterBackend passedServer(String name) {
        return logged(CharacterBackend.passedServer(name, isTelnet()));
    }

    /**
     * As it was asked for.
     *
     * @param socket where to listen, if it is a UNIX socket of ours
     * @param millis whether QEMU takes the pause before it connects again in milliseconds
     */
    CharacterBackend anew(@Nullable Path socket, boolean millis) {
        return logged(plain(socket).reconnecting(reconnectSeconds(), millis));
    }

    private CharacterBackend plain(@Nullable Path socket) {
        if (source instanceof UnixSocket unix) {
            return unix.listens() && socket != null
                    ? CharacterBackend.unixServer(socket)
                    : CharacterBackend.unixClient(String.valueOf(unix.path()));
        } else if (source instanceof TcpSocket tcp) {
            return tcp.listens()
                    ? CharacterBackend.tcpServer(tcp.host(), tcp.service(), tcp.telnet())
                    : CharacterBackend.tcpClient(tcp.host(), tcp.service(), tcp.telnet());
        } else if (source instanceof UdpSocket udp) {
            String host = udp.host() == null ? "localhost" : udp.host();
            return CharacterBackend.udp(host, udp.service(), udp.bindHost(), udp.bindService());
        } else if (source instanceof HostDevice device) {
            return CharacterBackend.device(device.path());
        } else if (source instanceof NamedPipe pipe) {
            return CharacterBackend.pipe(pipe.path());
        }
        return CharacterBackend.nothing();
    }

    private CharacterBackend logged(CharacterBackend backend) {
        return log == null ? backend : backend.logged(log);
    }
}
