package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.SerialDef;

/**
 * The devices of one process: nothing is open about them any more.
 *
 * @param devices every device with its id and its place; implicit ones, MAC addresses, block nodes and boot order included
 * @param paths where its files and sockets are
 * @param rawFormatNodes whether raw images get a format node as well
 */
public record DevicesPlan(DevicesDef devices, LaunchPaths paths, boolean rawFormatNodes) {
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

    /** The id of the audio backend of that number, of the first when there is none; null when there is no backend. */
    public @Nullable String audio(@Nullable Integer number) {
        List<AudioDef> all = devices.of(AudioDef.class);
        if (number != null) {
            return "audio" + number;
        }
        return all.isEmpty() ? null : all.get(0).alias();
    }

    /** Where QEMU listens for whoever talks to that port. */
    public Path socket(SerialDef serial) {
        return paths.serialSocket(serial.port() == null ? 0 : serial.port());
    }

    /** Where QEMU listens for whoever talks to that channel. */
    public Path socket(ChannelDef channel) {
        return paths.channelSocket(String.valueOf(channel.placement().alias()), channel.targetName());
    }

    /** Where the VNC server listens, or null. */
    public @Nullable Path vncSocket() {
        return devices.graphics().isEmpty() ? null : paths.vncSocket();
    }

    /** All sockets on which QEMU listens for users, by the id of their device; that of VNC by {@code vnc}. */
    public Map<String, Path> sockets() {
        Map<String, Path> sockets = new HashMap<>();
        devices.serials()
                .forEach(serial -> sockets.put(String.valueOf(serial.placement().alias()), socket(serial)));
        devices.channels()
                .forEach(channel ->
                        sockets.put(String.valueOf(channel.placement().alias()), socket(channel)));
        Path vnc = vncSocket();
        if (vnc != null) {
            sockets.put("vnc", vnc);
        }
        return sockets;
    }

    /** The socket paths that the definition names. */
    List<PublishedSocket> published() {
        List<PublishedSocket> published = new ArrayList<>();
        devices.serials().forEach(serial -> publish(path(serial.source()), socket(serial), published));
        devices.channels().forEach(channel -> publish(path(channel.source()), socket(channel), published));
        if (!devices.graphics().isEmpty() && devices.graphics().get(0) instanceof VncGraphics vnc) {
            publish(vnc.socket(), paths.vncSocket(), published);
        }
        return published;
    }

    private static @Nullable String path(ChardevSource source) {
        return source instanceof UnixSocket unix ? unix.path() : null;
    }

    private static void publish(@Nullable String asked, Path socket, List<PublishedSocket> published) {
        if (asked != null) {
            Path link = RunPaths.checked(Path.of(asked), "socket of the definition");
            published.add(new PublishedSocket(link, socket));
        }
    }
}
