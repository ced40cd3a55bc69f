package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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
        return start(start, Inheritance.nothing(), make(start.domain(), start.log()));
    }

    /**
     * The same of a process that was made before.
     *
     * @param inherited open files of this JVM that it gets
     * @throws QemuStartException when it cannot be told that
     */
    public QemuProcess start(QemuStart start, Inheritance inherited, Trampoline made) {
        Path procs = cgroup == null ? null : cgroup.resolve("cgroup.procs");
        if (procs != null && !Files.isWritable(procs)) {
            throw failure(
                    start,
                    "it cannot join the control group " + cgroup + ": there is no " + procs
                            + " that this user can write to");
        }
        List<String> words = inherited.around(start.argv());
        if (words.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
            throw failure(start, "a word of its command line has a NUL character in it");
        }
        return QemuProcess.child(start, made, Trampoline.script(start.directory(), procs, words), proc);
    }

    /**
     * Makes a process that waits to be told what to become, before that is known.
     *
     * @param domain the domain, by name and uuid, for messages
     * @param log where its standard output and error are appended to
     * @throws QemuStartException when no process could be made
     */
    public Trampoline make(String domain, Path log) {
        try {
            createLog(log);
            LogTail tail = LogTail.ofNow(log);
            Process process = builder(log).start();
            return new Trampoline(process, tail, proc.identity(process.pid()));
        } catch (IOException e) {
            throw new QemuStartException(
                    domain,
                    -1,
                    List.of(),
                    "",
                    "no process could be started (" + e.getMessage()
                            + "): check that setsid and /bin/sh run, and that the JDK was not replaced under this JVM",
                    e);
        }
    }

    private static QemuStartException failure(QemuStart start, String problem) {
        return new QemuStartException(start.domain(), -1, start.shownArgv(), "", problem, null);
    }

    private static ProcessBuilder builder(Path log) {
        ProcessBuilder builder = new ProcessBuilder(Trampoline.ARGV);
        Path directory = log.getParent();
        builder.directory(directory == null ? null : directory.toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.put("LC_ALL", "C");
        return builder;
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
