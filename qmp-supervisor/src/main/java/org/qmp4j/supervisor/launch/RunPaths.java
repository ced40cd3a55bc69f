package org.qmp4j.supervisor.launch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * The paths that one process of a domain is given, all below its own generation directory and never used again.
 *
 * @param directory the generation directory, absolute
 */
public record RunPaths(Path directory) implements LaunchPaths {
    /** The longest path that fits into {@code sun_path} with its closing zero byte. */
    public static final int MAX_SOCKET_BYTES = 107;

    public RunPaths {
        if (!directory.isAbsolute()) {
            throw new IllegalArgumentException("the run directory must be absolute: " + directory);
        }
    }

    @Override
    public Path qmpSocket() {
        return socket("qmp.sock");
    }

    @Override
    public Path pidfile() {
        return directory.resolve("pid");
    }

    /** Nothing secret is on the command line. */
    @Override
    public @Nullable Path masterKey() {
        return null;
    }

    @Override
    public boolean handsOver() {
        return false;
    }

    @Override
    public Path vncSocket() {
        return socket("vnc.sock");
    }

    @Override
    public Path serialSocket(int port) {
        return socket("serial" + port + ".sock");
    }

    /** Nothing is opened for it. */
    @Override
    public @Nullable String handed(HandedFile file) {
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
