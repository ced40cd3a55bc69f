package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * @param storage what its block nodes need
 */
public record DevicesPlan(DevicesDef devices, LaunchPaths paths, StoragePlan storage) {
    /** The id of the controller that makes that bus, such as {@code pci.1}, {@code pcie.0} or {@code scsi0}. */
    public String bus(ControllerType type, int index) {
        ControllerDef controller = devices.controller(type, index);
        String alias = controller == null ? null : controller.placement().alias();
        if (alias == null) {
            throw new IllegalStateException("no controller of type " + type.id() + " with index " + index);
        }
        return alias;
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
