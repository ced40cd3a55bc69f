package org.qmp4j.supervisor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChardevSource.TcpSocket;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.launch.VncSecurity;

/**
 * Settings of libvirt's daemon that decide over command lines, by libvirt's own names for them in its sources.
 *
 * @param values what is set; {@code 1} and {@code true} are yes, {@code 0} and {@code false} no
 */
public record DaemonSettings(Map<String, String> values) {
    private static final String VNC_TLS = "vncTLS";
    private static final String VNC_TLS_VERIFY = "vncTLSx509verify";
    private static final String VNC_SASL = "vncSASL";
    private static final String VNC_AUTO_SOCKET = "vncAutoUnixSocket";
    private static final String SPICE_TLS = "spiceTLS";
    private static final String SPICE_AUTO_SOCKET = "spiceAutoUnixSocket";
    private static final String CHARDEV_TLS = "chardevTLS";
    private static final String CHARDEV_TLS_VERIFY = "chardevTLSx509verify";
    private static final String DUMP_GUEST_CORE = "dumpGuestCore";

    /** Where the guest comes from is no setting, but is said in the same place. */
    private static final String MIGRATE_FROM = "migrate_from";

    private static final String MIGRATE_FD = "migrate_fd";

    private static final Set<String> FLAGS = Set.of(
            VNC_TLS,
            VNC_TLS_VERIFY,
            VNC_SASL,
            VNC_AUTO_SOCKET,
            SPICE_TLS,
            SPICE_AUTO_SOCKET,
            CHARDEV_TLS,
            CHARDEV_TLS_VERIFY,
            DUMP_GUEST_CORE);
    private static final Map<String, Boolean> WORDS = Map.of("1", true, "true", true, "0", false, "false", false);

    /** Nothing is set. */
    public static final DaemonSettings NONE = new DaemonSettings(Map.of());

    public DaemonSettings {
        values = Map.copyOf(values);
        values.forEach((name, value) -> {
            if (!FLAGS.contains(name) && !name.equals(MIGRATE_FROM) && !name.equals(MIGRATE_FD)) {
                throw new IllegalArgumentException("'" + name + "' is not known: one of " + new TreeSet<>(FLAGS) + ", "
                        + MIGRATE_FROM + ", " + MIGRATE_FD);
            }
            if (FLAGS.contains(name) && !WORDS.containsKey(value)) {
                throw new IllegalArgumentException(name + " is 1 or 0, true or false: '" + value + "'");
            }
        });
        // those ports are in the definition, or are not
        if (Boolean.FALSE.equals(WORDS.get(values.getOrDefault(SPICE_TLS, "1")))) {
            throw new IllegalArgumentException(SPICE_TLS + " cannot be switched off here");
        }
    }

    private boolean is(String name) {
        return Boolean.TRUE.equals(WORDS.get(values.getOrDefault(name, "0")));
    }

    VncSecurity vncSecurity() {
        return new VncSecurity(is(VNC_TLS), is(VNC_TLS_VERIFY), is(VNC_SASL));
    }

    /** Where the guest comes from; null when it boots. What libvirt hands over as its standard input has a number. */
    @Nullable
    String incoming() {
        String from = values.get(MIGRATE_FROM);
        String descriptor = values.get(MIGRATE_FD);
        return "stdio".equals(from) && descriptor != null ? "fd:" + descriptor : from;
    }

    /** The definition with what these settings say where it says nothing. */
    DomainDef in(DomainDef domain) {
        DomainDef next = domain.withDevices(domain.devices().map(this::in));
        return is(DUMP_GUEST_CORE) && next.memory().dumpCore() == null
                ? next.withMemory(next.memory().withDumpCore(true))
                : next;
    }

    private DeviceDef in(DeviceDef device) {
        if (device instanceof VncGraphics vnc) {
            return is(VNC_AUTO_SOCKET) && isOpen(vnc.listen(), vnc.port()) ? vnc.on(null) : vnc;
        }
        if (device instanceof SpiceGraphics spice) {
            return is(SPICE_AUTO_SOCKET) && isOpen(spice.listen(), spice.port()) ? spice.on(null) : spice;
        }
        if (device instanceof SerialDef serial && serial.chardev().source() instanceof TcpSocket tcp) {
            return serial.withSource(in(tcp));
        }
        return device instanceof ChannelDef channel && channel.chardev().source() instanceof TcpSocket tcp
                ? channel.withSource(in(tcp))
                : device;
    }

    private TcpSocket in(TcpSocket tcp) {
        return is(CHARDEV_TLS) && tcp.tls() == null ? tcp.withTls(true) : tcp;
    }

    private static boolean isOpen(ListenDef listen, @Nullable Integer port) {
        return listen instanceof AddressListen at && at.address() == null && port == null;
    }
}
