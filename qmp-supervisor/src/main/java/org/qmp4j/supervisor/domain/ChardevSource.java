package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The host side of a character device; one kind per {@code type=} of {@code <serial>}, {@code <channel>} and their like. */
public sealed interface ChardevSource {
    /** {@code type='null'}: nothing. */
    record Nothing() implements ChardevSource {}

    /** {@code type='vc'}: a console in QEMU's own window. */
    record VirtualConsole() implements ChardevSource {}

    /**
     * {@code type='pty'}: a terminal that the kernel names.
     *
     * @param path the name that it had when it ran, or null
     */
    record Pty(@Nullable String path) implements ChardevSource {}

    /** {@code type='stdio'}: QEMU's standard input and output. */
    record Stdio() implements ChardevSource {}

    /**
     * {@code type='file'}: what the guest writes goes to a file.
     *
     * @param path of the file
     * @param append whether what is there is kept; null leaves that to QEMU
     * @param labels security labels, which QEMU is not told
     */
    record OutputFile(String path, @Nullable Boolean append, List<KeptElement> labels) implements ChardevSource {
        public OutputFile {
            labels = List.copyOf(labels);
        }
    }

    /**
     * {@code type='dev'}: a device of the host.
     *
     * @param path of the device
     * @param labels security labels, which QEMU is not told
     */
    record HostDevice(String path, List<KeptElement> labels) implements ChardevSource {
        public HostDevice {
            labels = List.copyOf(labels);
        }
    }

    /**
     * {@code type='pipe'}: a named pipe.
     *
     * @param path of the pipe
     * @param labels security labels, which QEMU is not told
     */
    record NamedPipe(String path, List<KeptElement> labels) implements ChardevSource {
        public NamedPipe {
            labels = List.copyOf(labels);
        }
    }

    /**
     * {@code type='unix'}: a UNIX socket.
     *
     * @param path where it is, absolute; null leaves the path to us
     * @param listens whether QEMU listens on it; else it connects to it
     * @param reconnect what is done when the connection is lost, or null
     * @param labels security labels, which QEMU is not told
     */
    record UnixSocket(
            @Nullable String path,
            boolean listens,
            @Nullable ChardevReconnect reconnect,
            List<KeptElement> labels) implements ChardevSource {
        public UnixSocket {
            labels = List.copyOf(labels);
            if (path != null && !path.startsWith("/")) {
                throw new IllegalArgumentException("the path of a socket must be absolute: " + path);
            }
            if (path == null && !listens) {
                throw new IllegalArgumentException("the path of the socket to connect to is missing");
            }
            checkReconnect(listens, reconnect);
        }

        /** One on which QEMU listens. */
        public UnixSocket(@Nullable String path) {
            this(path, true, null, List.of());
        }
    }

    /**
     * {@code type='tcp'}: a TCP socket.
     *
     * @param host name or address
     * @param service port
     * @param listens whether QEMU listens on it; else it connects to it
     * @param telnet whether telnet is spoken on it
     * @param tls whether it is encrypted; null leaves that to the host's settings
     * @param reconnect what is done when the connection is lost, or null
     */
    record TcpSocket(
            String host,
            String service,
            boolean listens,
            boolean telnet,
            @Nullable Boolean tls,
            @Nullable ChardevReconnect reconnect)
            implements ChardevSource {
        /** The same, encrypted or not. */
        public TcpSocket withTls(boolean on) {
            return new TcpSocket(host, service, listens, telnet, on, reconnect);
        }

        public TcpSocket {
            checkReconnect(listens, reconnect);
        }
    }

    /**
     * {@code type='udp'}: datagrams.
     *
     * @param host where they are sent to, or null
     * @param service to which port
     * @param bindHost where they are received, or null
     * @param bindService on which port, or null
     */
    record UdpSocket(
            @Nullable String host,
            String service,
            @Nullable String bindHost,
            @Nullable String bindService) implements ChardevSource {}

    /** {@code type='spicevmc'}: what the device is for SPICE, such as its agent. */
    record SpiceChannel() implements ChardevSource {}

    /**
     * {@code type='spiceport'}: a channel of SPICE that has a name.
     *
     * @param channel the name
     */
    record SpicePort(String channel) implements ChardevSource {
        public SpicePort {
            if (!channel.matches("[A-Za-z0-9_.:+/ -]+")) {
                throw new IllegalArgumentException("not a name for a channel of SPICE: '" + channel + "'");
            }
        }
    }

    /**
     * {@code type='qemu-vdagent'}: QEMU's own agent of displays.
     *
     * @param clipboard whether the clipboard is shared, or null
     * @param clientMouse whether the mouse is the client's; false for the server's, or null
     */
    record VdAgent(@Nullable Boolean clipboard, @Nullable Boolean clientMouse) implements ChardevSource {}

    /**
     * {@code type='dbus'}: a channel of a D-Bus display.
     *
     * @param channel its name
     */
    record DbusChannel(String channel) implements ChardevSource {}

    private static void checkReconnect(boolean listens, @Nullable ChardevReconnect reconnect) {
        if (listens && reconnect != null) {
            throw new IllegalArgumentException("a reconnect is possible only in mode='connect'");
        }
    }
}
