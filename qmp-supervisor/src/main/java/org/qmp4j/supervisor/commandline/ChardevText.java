package org.qmp4j.supervisor.commandline;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevReconnect;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ChardevSource.DbusChannel;
import org.qmp4j.supervisor.domain.ChardevSource.HostDevice;
import org.qmp4j.supervisor.domain.ChardevSource.NamedPipe;
import org.qmp4j.supervisor.domain.ChardevSource.Nothing;
import org.qmp4j.supervisor.domain.ChardevSource.Pty;
import org.qmp4j.supervisor.domain.ChardevSource.SpiceChannel;
import org.qmp4j.supervisor.domain.ChardevSource.SpicePort;
import org.qmp4j.supervisor.domain.ChardevSource.Stdio;
import org.qmp4j.supervisor.domain.ChardevSource.TcpSocket;
import org.qmp4j.supervisor.domain.ChardevSource.UdpSocket;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.ChardevSource.VdAgent;
import org.qmp4j.supervisor.domain.ChardevSource.VirtualConsole;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** The text of {@code -chardev} for the host sides that QEMU opens itself. */
final class ChardevText {
    private ChardevText() {}

    static OptionText of(String id, DeviceKind device, ChardevSource source, DevicesPlan plan) {
        boolean millis = plan.reconnectMillis();
        if (source instanceof TcpSocket tcp) {
            return tcp(id, tcp, millis)
                    .and("tls-creds", plan.tls().encrypts(tcp) ? ChardevArgs.credentialsId(id) : null);
        } else if (source instanceof UnixSocket unix) {
            return reconnect(start("socket", id).and("path", unix.path()), unix.reconnect(), millis);
        } else if (source instanceof UdpSocket udp) {
            return udp(id, udp);
        } else if (source instanceof HostDevice host) {
            return start(device == DeviceKind.PARALLEL ? "parallel" : "serial", id)
                    .and("path", host.path());
        } else if (source instanceof NamedPipe pipe) {
            return start("pipe", id).and("path", pipe.path());
        }
        return named(id, device, source);
    }

    private static OptionText named(String id, DeviceKind device, ChardevSource source) {
        if (source instanceof SpiceChannel) {
            return start("spicevmc", id).and("name", device == DeviceKind.SMARTCARD ? "smartcard" : spice(device));
        } else if (source instanceof SpicePort port) {
            return start("spiceport", id).and("name", port.channel());
        } else if (source instanceof DbusChannel dbus) {
            return start("dbus", id).and("name", dbus.channel());
        } else if (source instanceof VdAgent agent) {
            return start("qemu-vdagent", id)
                    .and("name", "vdagent")
                    .and("clipboard", agent.clipboard())
                    .and("mouse", agent.clientMouse());
        } else if (source instanceof Nothing) {
            return start("null", id);
        } else if (source instanceof VirtualConsole) {
            return start("vc", id);
        } else if (source instanceof Pty) {
            return start("pty", id);
        } else if (source instanceof Stdio) {
            return start("stdio", id);
        }
        throw new IllegalStateException("no -chardev for " + source);
    }

    private static OptionText start(String backend, String id) {
        return OptionText.first(backend).and("id", id);
    }

    /** What a device is for SPICE. */
    private static String spice(DeviceKind device) {
        return device == DeviceKind.REDIRDEV ? "usbredir" : "vdagent";
    }

    private static OptionText tcp(String id, TcpSocket tcp, boolean millis) {
        OptionText text = start("socket", id)
                .and("host", tcp.host())
                .and("port", tcp.service())
                .and("telnet", tcp.telnet() ? true : null)
                .and("server", tcp.listens() ? true : null)
                .and("wait", tcp.listens() ? false : null);
        return reconnect(text, tcp.reconnect(), millis);
    }

    /** @param millis whether QEMU takes milliseconds between attempts to connect again; else seconds */
    static OptionText reconnect(OptionText text, @Nullable ChardevReconnect reconnect, boolean millis) {
        if (reconnect == null) {
            return text;
        }
        return millis
                ? text.and("reconnect-ms", reconnect.seconds() * 1000L)
                : text.and("reconnect", reconnect.seconds());
    }

    /** What is not said is said to be empty: QEMU would take it from the other end else. */
    private static OptionText udp(String id, UdpSocket udp) {
        return start("udp", id)
                .and("host", or(udp.host(), ""))
                .and("port", udp.service())
                .and("localaddr", or(udp.bindHost(), ""))
                .and("localport", or(udp.bindService(), "0"));
    }

    private static String or(@Nullable String said, String absent) {
        return said == null ? absent : said;
    }
}
