package org.qmp4j.supervisor.process;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qmp4j.supervisor.error.QemuStartException;

/**
 * Starts QEMU so that it outlives us: in a session of its own, with files instead of pipes, and as our child all the same,
 * so that its exit status is seen.
 */
public final class QemuLauncher {
    /** Fixed; what varies comes as positional arguments only. The pid stays the same through every exec. */
    private static final String TRAMPOLINE = "umask 077; exec setsid \"$@\"";

    /** Of our own environment QEMU gets these alone: others may hold secrets. */
    private static final List<String> INHERITED = List.of("PATH", "LD_LIBRARY_PATH", "TMPDIR");

    private final ProcFs proc;

    public QemuLauncher(ProcFs proc) {
        this.proc = proc;
    }

    /**
     * Starts it; it need not have got anywhere when this returns, see {@link QemuProcess#awaitPidfileLock}.
     *
     * @throws QemuStartException when no process could be made
     */
    public QemuProcess start(QemuStart start) {
        try {
            createLog(start.log());
            LogTail tail = LogTail.ofNow(start.log());
            Process process = builder(start).start();
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

    private static ProcessBuilder builder(QemuStart start) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", TRAMPOLINE, "qmp4j"));
        command.addAll(start.argv());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(start.directory().toFile());
        builder.redirectInput(new File("/dev/null"));
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
