package org.qmp4j.examples.vm.call;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a call keeps things.
 *
 * @param state definitions, records and logs; outlives a reboot
 * @param run sockets and pidfiles; short
 */
public record Layout(Path state, Path run) {
    /** What a socket path may have, without its closing zero byte. */
    public static final int MAX_SOCKET_BYTES = 107;

    /** What comes below the run root at least: a slash, a uuid, a generation, the monitor's socket. */
    private static final int LEAST_BELOW = "/00000000-0000-0000-0000-000000000000/1/qmp.sock".length();

    /** Both below one directory if that is given; else where the environment wants such things. */
    static Layout choose(@Nullable Path root, Map<String, String> environment) {
        Layout layout = root != null
                ? below(root.toAbsolutePath().normalize())
                : new Layout(state(environment), run(environment));
        int bytes = layout.run().toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes + LEAST_BELOW > MAX_SOCKET_BYTES) {
            throw new CallException(
                    Code.PATH_TOO_LONG,
                    "sockets below " + layout.run() + " would have paths of more than " + MAX_SOCKET_BYTES
                            + " bytes, which is all that the kernel takes",
                    "choose a --root or XDG_RUNTIME_DIR with a path of " + (MAX_SOCKET_BYTES - LEAST_BELOW - 2)
                            + " bytes or less, such as /tmp/vm");
        }
        return layout;
    }

    private static Layout below(Path root) {
        return new Layout(root.resolve("s"), root.resolve("r"));
    }

    private static Path state(Map<String, String> environment) {
        return directory(environment, "XDG_STATE_HOME")
                .orElseGet(() -> Path.of(System.getProperty("user.home", "/"), ".local", "state"))
                .resolve("qmp4j");
    }

    private static Path run(Map<String, String> environment) {
        Optional<Path> named = directory(environment, "XDG_RUNTIME_DIR");
        if (named.isPresent()) {
            return named.get().resolve("qmp4j");
        }
        Object user = user();
        Path ofUser = Path.of("/run/user", user.toString());
        return Files.isWritable(ofUser) ? ofUser.resolve("qmp4j") : Path.of("/tmp", "qmp4j-" + user);
    }

    /** The XDG rules say that a relative path counts as none. */
    private static Optional<Path> directory(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
    }

    /** The number of the user who runs this. */
    private static Object user() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            throw new CallException(Code.FILE, "/proc/self cannot be read: " + e, "mount /proc, or name a --root");
        }
    }

    /** Below /tmp anybody can have made the directory before us: it must be ours alone. */
    void check() {
        if (!run.startsWith("/tmp")) {
            return;
        }
        try {
            if (!Files.exists(run, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            boolean mine = Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)
                    && Files.getAttribute(run, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                            .equals(user());
            String rights =
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(run, LinkOption.NOFOLLOW_LINKS));
            if (!mine || rights.charAt(4) == 'w' || rights.charAt(7) == 'w') {
                throw new CallException(
                        Code.FILE,
                        run + " is not a directory of ours alone (" + rights + ")",
                        "remove it, or set XDG_RUNTIME_DIR or --root to a private directory");
            }
        } catch (IOException e) {
            throw new CallException(Code.FILE, run + " cannot be looked at: " + e, "set --root to a private directory");
        }
    }
}
