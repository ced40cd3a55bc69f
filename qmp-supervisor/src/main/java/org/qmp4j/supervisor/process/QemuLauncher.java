package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.QemuStartException;

/**
 * Starts QEMU so that it outlives us: in a session of its own, with files instead of pipes, and as our child all the same,
 * so that its exit status is seen.
 */
public final class QemuLauncher {
    /**
     * Fixed; what varies comes as positional arguments only. It waits for a line before it becomes QEMU, and ends without one:
     * who it is can be noted before it does anything, and if we die before that, it goes too. The pid stays the same
     * through every exec.
     */
    private static final String TRAMPOLINE = "read -r go || exit 125;"
            + " if [ -n \"$1\" ]; then echo $$ >\"$1\" || { echo \"cannot be added to $1\" >&2; exit 126; }; fi; shift;"
            + " umask 077; exec setsid \"$@\" </dev/null";

    /** Of our own environment QEMU gets these alone: others may hold secrets. */
    private static final List<String> INHERITED = List.of("PATH", "LD_LIBRARY_PATH", "TMPDIR");

    private final ProcFs proc;
    private final @Nullable Path cgroup;

    public QemuLauncher(ProcFs proc) {
        this(proc, null);
    }

    /** @param cgroup directory of the control group that each process joins before it becomes QEMU, or null for our own */
    public QemuLauncher(ProcFs proc, @Nullable Path cgroup) {
        this.proc = proc;
        this.cgroup = cgroup;
    }

    /**
     * Makes the process, which waits for {@link QemuProcess#release()} before it becomes QEMU.
     *
     * @throws QemuStartException when no process could be made
     */
    public QemuProcess start(QemuStart start) {
        return start(start, Inheritance.nothing());
    }

    /**
     * The same with open files of this JVM.
     *
     * @throws QemuStartException when no process could be made
     */
    public QemuProcess start(QemuStart start, Inheritance inherited) {
        Path procs = cgroup == null ? null : cgroup.resolve("cgroup.procs");
        if (procs != null && !Files.isWritable(procs)) {
            throw new QemuStartException(
                    start.domain(),
                    -1,
                    start.shownArgv(),
                    "",
                    "it cannot join the control group " + cgroup + ": there is no " + procs
                            + " that this user can write to",
                    null);
        }
        try {
            createLog(start.log());
            LogTail tail = LogTail.ofNow(start.log());
            Process process = builder(start, inherited, procs).start();
            return QemuProcess.child(start, process, proc, tail);
        } catch (IOException e) {
            throw new QemuStartException(
                    start.domain(),
                    -1,
                    start.shownArgv(),
                    "",
                    "no process could be started (" + e.getMessage()
                            + "): check that /bin/sh runs, and that the JDK was not replaced under this JVM",
                    e);
        }
    }

    private static ProcessBuilder builder(QemuStart start, Inheritance inherited, @Nullable Path procs) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", TRAMPOLINE, "qmp4j"));
        command.add(procs == null ? "" : procs.toString());
        command.addAll(inherited.around(start.argv()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(start.directory().toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(start.log().toFile()));
        builder.redirectErrorStream(true);
        environment(builder.environment(), start.directory());
        return builder;
    }

    private static void environment(Map<String, String> environment, Path home) {
        environment.keySet().retainAll(INHERITED);
        environment.put("LC_ALL", "C");
        environment.put("HOME", home.toString());
        environment.put("XDG_DATA_HOME", home.resolve(".local/share").toString());
        environment.put("XDG_CACHE_HOME", home.resolve(".cache").toString());
        environment.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    }

    /** The log is made before QEMU opens it, so that nobody else can read it, or be written to through a symlink. */
    private static void createLog(Path log) throws IOException {
        FileChannel.open(
                        log,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                .close();
    }
}
