package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.ListenDef.SocketListen;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.SerialType;

/**
 * The devices of one process: nothing is open about them any more.
 *
 * @param devices every device with its id and its place; implicit ones, MAC addresses, block nodes and boot order included
 * @param paths where its files and sockets are
 * @param storage what its block nodes need
 * @param streamReconnect how QEMU is told to connect networks again
 * @param tls what is encrypted by settings of the host
 * @param reconnectMillis whether QEMU takes milliseconds between attempts to connect again; else seconds
 */
public record DevicesPlan(
        DevicesDef devices,
        LaunchPaths paths,
        StoragePlan storage,
        Reconnection streamReconnect,
        TlsPlan tls,
        boolean reconnectMillis) {
    /**
     * The id of the controller that makes that bus, such as {@code pci.1}, {@code pcie.0} or {@code scsi0}; one that is part of the
     * machine has the machine's.
     */
    public String bus(ControllerType type, int index) {
        ControllerDef controller = devices.controller(type, index);
        String alias = controller == null ? null : controller.placement().alias();
        if (controller != null && isBuiltIn(controller)) {
            return type == ControllerType.PCI ? (isExpress() ? "pcie.0" : "pci.0") : "ide";
        }
        if (alias == null) {
            throw new IllegalStateException("no controller of type " + type.id() + " with index " + index);
        }
        return alias;
    }

    /** The id of the audio backend of that number, of the first when there is none; null when there is no backend. */
    public @Nullable String audio(@Nullable Integer number) {
        List<AudioDef> all = devices.of(AudioDef.class);
        if (number != null) {
            return "audio" + number;
        }
        return all.isEmpty() ? null : all.get(0).alias();
    }

    /** Whether the machine has that controller anyway: the root of PCI, and the chipset's own for disks. */
    public boolean isBuiltIn(ControllerDef controller) {
        return controller.index() == 0
                && switch (controller.type()) {
                    case PCI -> true;
                    case IDE -> !isExpress();
                    case SATA -> isExpress();
                    default -> false;
                };
    }

    private boolean isExpress() {
        ControllerDef root = devices.controller(ControllerType.PCI, 0);
        return root != null && "pcie-root".equals(root.model());
    }

    /** Where QEMU listens for whoever talks to that device. */
    public Path socket(CharacterDeviceDef device) {
        String alias = String.valueOf(device.placement().alias());
        if (device instanceof SerialDef serial && serial.type() == SerialType.ISA && serial.port() != null) {
            return paths.serialSocket(serial.port());
        }
        String name = device instanceof ChannelDef channel ? channel.targetName() : null;
        return paths.channelSocket(alias, name == null ? alias : name);
    }

    /** Where the passt of that card listens. */
    public Path passtSocket(InterfaceDef card) {
        return paths.passtSocket(String.valueOf(card.placement().alias()));
    }

    /** Whether files and sockets are opened by whoever starts QEMU, and are handed over to it. */
    public boolean handsOver() {
        return paths.handsOver();
    }

    /** The number of the set of file descriptors with that name. */
    public int fdSet(String name) {
        return FdSets.number(devices, name);
    }

    /** The devices on whose UNIX socket QEMU listens. */
    private List<CharacterDeviceDef> listeners() {
        return devices.of(CharacterDeviceDef.class).stream()
                .filter(device -> device.isInGuest() && device.chardev().listener() != null)
                .toList();
    }

    /** Where the VNC server listens, or null. */
    public @Nullable Path vncSocket() {
        for (VncGraphics vnc : devices.of(VncGraphics.class)) {
            if (vnc.listen() instanceof SocketListen) {
                return displaySocket(vnc);
            }
        }
        return null;
    }

    /** Where the server of a display listens that is on a UNIX socket. */
    public Path displaySocket(GraphicsDef display) {
        if (display instanceof VncGraphics vnc && vnc.listen() instanceof SocketListen at) {
            return paths.displaySocket("vnc", at.path());
        }
        if (display instanceof SpiceGraphics spice && spice.listen() instanceof SocketListen at) {
            return paths.displaySocket("spice", at.path());
        }
        throw new IllegalArgumentException("no display on a UNIX socket: " + display);
    }

    /** All sockets on which QEMU listens for users, by the id of their device; that of VNC by {@code vnc}. */
    public Map<String, Path> sockets() {
        Map<String, Path> sockets = new HashMap<>();
        listeners()
                .forEach(device -> sockets.put(String.valueOf(device.placement().alias()), socket(device)));
        Path vnc = vncSocket();
        if (vnc != null) {
            sockets.put("vnc", vnc);
        }
        return sockets;
    }

    /** The socket paths that the definition names. */
    List<PublishedSocket> published() {
        List<PublishedSocket> published = new ArrayList<>();
        if (paths.handsOver()) {
            return published;
        }
        listeners().forEach(device -> publish(path(device.chardev()), socket(device), published));
        for (VncGraphics vnc : devices.of(VncGraphics.class)) {
            if (vnc.listen() instanceof SocketListen at) {
                publish(at.path(), displaySocket(vnc), published);
            }
        }
        for (SpiceGraphics spice : devices.of(SpiceGraphics.class)) {
            if (spice.listen() instanceof SocketListen at) {
                publish(at.path(), displaySocket(spice), published);
            }
        }
        return published;
    }

    private static @Nullable String path(ChardevDef chardev) {
        UnixSocket unix = chardev.listener();
        return unix == null ? null : unix.path();
    }

    private static void publish(@Nullable String asked, Path socket, List<PublishedSocket> published) {
        if (asked != null) {
            Path link = RunPaths.checked(Path.of(asked), "socket of the definition");
            published.add(new PublishedSocket(link, socket));
        }
    }
}
