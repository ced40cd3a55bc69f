package org.qmp4j.supervisor.launch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * The paths that one process of a domain is given, all below its own generation directory and never used again.
 *
 * @param directory the generation directory, absolute
 * @param memory where files are that are memory of the guest, which a process that takes this one's place shares; null when it
 *     shares none
 * @param masterKey the file with the key that the secrets of its command line are encrypted by; null when it has none
 * @param kept where files of the domain are that outlive the process; null when there is no such place
 * @param taps open TAP devices that it is started with: their descriptors, by the alias of the card
 */
public record RunPaths(
        Path directory,
        @Nullable Path memory,
        @Nullable Path masterKey,
        @Nullable Path kept,
        Map<String, Integer> taps) implements LaunchPaths {
    /** The longest path that fits into {@code sun_path} with its closing zero byte. */
    public static final int MAX_SOCKET_BYTES = 107;

    public RunPaths {
        taps = Map.copyOf(taps);
        if (!directory.isAbsolute()) {
            throw new IllegalArgumentException("the run directory must be absolute: " + directory);
        }
    }

    /** Paths of a process that shares its memory with nobody. */
    public RunPaths(Path directory) {
        this(directory, null);
    }

    /** Paths of a process that has no secrets. */
    public RunPaths(Path directory, @Nullable Path memory) {
        this(directory, memory, null, null, Map.of());
    }

    /** The same with that key. */
    public RunPaths withMasterKey(@Nullable Path file) {
        return new RunPaths(directory, memory, file, kept, taps);
    }

    /** The same with that place for what outlives the process. */
    public RunPaths withKept(Path place) {
        return new RunPaths(directory, memory, masterKey, place, taps);
    }

    /** The same with those open TAP devices. */
    public RunPaths withTaps(Map<String, Integer> descriptors) {
        return new RunPaths(directory, memory, masterKey, kept, descriptors);
    }

    @Override
    public @Nullable Integer openTap(@Nullable String alias) {
        return alias == null ? null : taps.get(alias);
    }

    @Override
    public Path qmpSocket() {
        return socket("qmp.sock");
    }

    @Override
    public Path pidfile() {
        return directory.resolve("pid");
    }

    @Override
    public boolean handsOver() {
        return false;
    }

    /** Always ours: the path that is stated becomes a symlink to it. */
    @Override
    public Path displaySocket(String kind, @Nullable String stated) {
        return socket(kind + ".sock");
    }

    @Override
    public DisplayPorts ports(VncGraphics vnc) {
        return DisplayPorts.of(vnc, RunPaths::noFreePort);
    }

    @Override
    public DisplayPorts ports(SpiceGraphics spice) {
        return DisplayPorts.of(spice, RunPaths::noFreePort);
    }

    private static int noFreePort(DisplayPorts.Use use) {
        throw new UnsupportedConfigurationException(
                "/domain/devices/graphics/@" + (use == DisplayPorts.Use.WEBSOCKET ? "websocket" : "port"),
                "a free port is not looked for: state one, or use <listen type='socket'/>");
    }

    /** QEMU takes the first. */
    @Override
    public @Nullable String renderNode() {
        return null;
    }

    @Override
    public String tpmSocket() {
        throw new UnsupportedConfigurationException(
                "/domain/devices/tpm/backend",
                "no process that makes a TPM is started: run one, and name its socket by <backend type='external'>");
    }

    @Override
    public String virtiofsSocket(String alias) {
        throw new UnsupportedConfigurationException(
                "/domain/devices/filesystem/source",
                "no virtiofsd is started: run one, and name its socket by <source socket=…/>");
    }

    @Override
    public String dbusAddress() {
        throw new UnsupportedConfigurationException(
                "/domain/devices/graphics/@address", "there is no bus for it: state one, or p2p='yes'");
    }

    @Override
    public boolean hasPassword(VncGraphics vnc) {
        return vnc.password().text() != null;
    }

    @Override
    public boolean hasPassword(SpiceGraphics spice) {
        return spice.password().text() != null;
    }

    @Override
    public Path passtSocket(String alias) {
        return socket(alias + ".sock");
    }

    @Override
    public Path serialSocket(int port) {
        return socket("serial" + port + ".sock");
    }

    /** Nothing is opened for it. */
    @Override
    public @Nullable String handed(HandedFile file) {
        if (file == HandedFile.VHOST_USER_GPU) {
            throw new UnsupportedConfigurationException(
                    "/domain/devices/video/driver",
                    "no process that drives video cards is started: leave 'vhostuser' out");
        }
        return null;
    }

    @Override
    public long freeCid() {
        throw new UnsupportedConfigurationException(
                "/domain/devices/vsock/cid",
                "a free address is not looked for: state one that no other guest has, <cid auto='no' address=…/>");
    }

    /** Not named after the channel, whose name may be long or hold a slash. */
    @Override
    public Path channelSocket(String alias, String target) {
        return socket(alias + ".sock");
    }

    /** QEMU makes a file without a name there. */
    @Override
    public Path hugePages(Path mount) {
        return mount;
    }

    @Override
    public Path memoryFile(String id) {
        return (memory == null ? directory : memory).resolve(id + ".memory");
    }

    @Override
    public boolean sharesMemory() {
        return memory != null;
    }

    /** By no name, which may change. */
    @Override
    public Optional<Path> nvram(String name, String ending) {
        return Optional.ofNullable(kept).map(place -> place.resolve("nvram." + ending));
    }

    /** Nobody puts anything there before the start. */
    @Override
    public Optional<Path> ofDomain(String file) {
        return Optional.empty();
    }

    private Path socket(String name) {
        return checked(directory.resolve(name), "run directory");
    }

    /** The path itself when a socket can be bound to it and reached by it. */
    static Path checked(Path socket, String what) {
        int bytes = socket.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_SOCKET_BYTES) {
            throw new UnsupportedConfigurationException(
                    what,
                    "the socket path " + socket + " has " + bytes + " bytes, but the kernel takes " + MAX_SOCKET_BYTES
                            + ": choose a shorter directory");
        }
        return socket;
    }
}
