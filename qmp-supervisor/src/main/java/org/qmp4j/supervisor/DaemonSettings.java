package org.qmp4j.supervisor;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;
import org.qmp4j.supervisor.launch.HostChoices;
import org.qmp4j.supervisor.launch.HostTls;
import org.qmp4j.supervisor.launch.VncSecurity;
import org.qmp4j.supervisor.storage.SecretRef;

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

    private static final String CHARDEV_KEY = "chardevTLSx509secretUUID";
    private static final String VNC_KEY = "vncTLSx509secretUUID";
    private static final String NBD_KEY = "nbdTLSx509secretUUID";
    private static final String NBDKIT = "storageUseNbdkit";

    /** Known, and without a meaning for what there is here: disks by VxHS are no more. */
    private static final Set<String> WITHOUT_MEANING = Set.of("vxhsTLS", "vxhsTLSx509secretUUID");

    /** What libvirt's tests have as the value of every secret. */
    private static final String SECRET = "AQCVn5hO6HzFAhAAq0NCv8jtJcIcE+HOBlMQ1A";

    private static final int FIRST_WEBSOCKET = 5700;
    private static final long FREE_CID = 42;

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
            DUMP_GUEST_CORE,
            NBDKIT);
    private static final Set<String> UUIDS = Set.of(CHARDEV_KEY, VNC_KEY, NBD_KEY);
    private static final Set<String> ORIGIN = Set.of(MIGRATE_FROM, MIGRATE_FD);
    private static final Map<String, Boolean> WORDS = Map.of("1", true, "true", true, "0", false, "false", false);

    /** Nothing is set. */
    public static final DaemonSettings NONE = new DaemonSettings(Map.of());

    public DaemonSettings {
        values = Map.copyOf(values);
        values.forEach((name, value) -> {
            if (!known().contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is not known: one of " + known());
            }
            if (UUIDS.contains(name) && !value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
                throw new IllegalArgumentException(name + " is a uuid: '" + value + "'");
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

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(FLAGS);
        known.addAll(UUIDS);
        known.addAll(WITHOUT_MEANING);
        known.addAll(ORIGIN);
        return known;
    }

    private boolean is(String name) {
        return Boolean.TRUE.equals(WORDS.get(values.getOrDefault(name, "0")));
    }

    /** What is encrypted. */
    HostTls tls() {
        return new HostTls(
                is(CHARDEV_TLS),
                is(CHARDEV_TLS_VERIFY),
                new VncSecurity(is(VNC_TLS), is(VNC_TLS_VERIFY), is(VNC_SASL)),
                secret(CHARDEV_KEY),
                secret(VNC_KEY),
                secret(NBD_KEY));
    }

    private @Nullable SecretRef secret(String name) {
        String uuid = values.get(name);
        return uuid == null ? null : new SecretRef("tls", UUID.fromString(uuid), null);
    }

    /** What the daemon chooses when a domain starts: libvirt's tests have these. */
    HostChoices choices() {
        return new HostChoices(
                "/dev/dri/foo",
                VncGraphics.FIRST_PORT,
                FIRST_WEBSOCKET,
                VncGraphics.FIRST_PORT + 1,
                VncGraphics.FIRST_PORT + 2,
                FREE_CID,
                "/dev/test",
                is(NBDKIT));
    }

    /** The value of that secret: secrets of a domain that does not run are not asked for. */
    Optional<byte[]> valueOf(SecretRef secret) {
        return Optional.of(SECRET.getBytes(StandardCharsets.UTF_8));
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
        return device;
    }

    private static boolean isOpen(ListenDef listen, @Nullable Integer port) {
        return listen instanceof AddressListen at && at.address() == null && port == null;
    }
}
