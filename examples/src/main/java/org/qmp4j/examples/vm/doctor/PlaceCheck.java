package org.qmp4j.examples.vm.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qmp4j.examples.vm.call.Layout;

/** The directories: whether locks and sockets work in them, and whether they are ours alone. */
final class PlaceCheck {
    /** Locks and sockets of these are not those of one kernel. */
    private static final Set<String> REMOTE = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "smbfs",
            "9p",
            "ceph",
            "glusterfs",
            "fuse.sshfs",
            "fuse.glusterfs",
            "lustre",
            "afs",
            "gfs2",
            "ocfs2",
            "virtiofs");

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private static final long LEAST_SPACE = 1 << 20;

    /** A hundred consoles and ten thousand starts. */
    private static final int BELOW = "/00000000-0000-0000-0000-000000000000/9999/channel99.sock".length();

    private PlaceCheck() {}

    static List<Finding> look(Layout layout) {
        List<Finding> findings = new ArrayList<>();
        for (Path root : List.of(layout.state(), layout.run())) {
            try {
                findings.add(fileSystem(root));
                findings.add(space(root, Files.getFileStore(root).getUsableSpace()));
                findings.add(rights(root, layout.state().resolve("domains")));
            } catch (IOException e) {
                findings.add(Finding.problem(
                        "root", root + " cannot be looked at: " + e, "make it yours, or choose a --root"));
            }
        }
        findings.add(length(layout.run()));
        findings.addAll(logout(layout.run()));
        return findings;
    }

    private static Finding fileSystem(Path root) throws IOException {
        String type = Files.getFileStore(root).type();
        return REMOTE.contains(type)
                ? Finding.problem(
                        "filesystem",
                        root + " is on " + type + ", where locks and sockets are not those of this host alone",
                        "choose a --root on a local file system")
                : Finding.ok("filesystem", root + " is on " + type);
    }

    /** A definition and a record are written as a whole beside the old one. */
    static Finding space(Path root, long usableBytes) {
        return usableBytes < LEAST_SPACE
                ? Finding.problem(
                        "space",
                        root + " has " + usableBytes / 1024 + " KiB left: nothing can be kept there",
                        "free some space on that file system")
                : Finding.ok("space", root + " has " + (usableBytes >> 20) + " MiB left");
    }

    /** What matters is the directory of ours; the one around it may be anybody's. */
    private static Finding rights(Path root, Path domains) throws IOException {
        Path ours = domains.startsWith(root) ? domains : root.resolve("by-name");
        Set<PosixFilePermission> all = Files.getPosixFilePermissions(ours);
        String shown = PosixFilePermissions.toString(all);
        boolean open = all.stream().anyMatch(OTHERS::contains);
        return open || !Files.isWritable(ours)
                ? Finding.problem(
                        "permissions",
                        ours + " is not this user's alone (" + shown + ", owner " + Files.getOwner(ours) + ")",
                        "chmod 700 " + ours + ", as its owner")
                : Finding.ok("permissions", ours + " is this user's alone");
    }

    static Finding length(Path run) {
        int longest = run.toString().getBytes(StandardCharsets.UTF_8).length + BELOW;
        return longest > Layout.MAX_SOCKET_BYTES
                ? Finding.warning(
                        "path-length",
                        "sockets below " + run + " may come to need " + longest + " bytes; the kernel takes "
                                + Layout.MAX_SOCKET_BYTES,
                        "choose a --root or XDG_RUNTIME_DIR with a path shorter by "
                                + (longest - Layout.MAX_SOCKET_BYTES))
                : Finding.ok(
                        "path-length",
                        "socket paths have at most " + longest + " of " + Layout.MAX_SOCKET_BYTES + " bytes");
    }

    /** What systemd made for a login goes with the last one, the sockets of running guests too. */
    private static List<Finding> logout(Path run) {
        String user = System.getProperty("user.name", "");
        if (!run.startsWith("/run/user")
                || Files.exists(Path.of("/var/lib/systemd/linger").resolve(user))) {
            return List.of();
        }
        return List.of(Finding.warning(
                "logout",
                run + " is removed when " + user + " logs out, and with it the sockets of guests that go on running",
                "loginctl enable-linger " + user));
    }
}
