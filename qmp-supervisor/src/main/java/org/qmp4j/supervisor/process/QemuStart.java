package org.qmp4j.supervisor.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What is needed to start one QEMU process.
 *
 * @param domain the domain, by name and uuid, for messages
 * @param argv what is executed; the first is an absolute path
 * @param shownArgv the same as it may be shown
 * @param pidfile the file that QEMU is told to lock
 * @param log where its standard output and error are appended to
 * @param directory its home, which is its own
 */
public record QemuStart(
        String domain, List<String> argv, List<String> shownArgv, Path pidfile, Path log, Path directory) {
    public QemuStart {
        argv = List.copyOf(argv);
        shownArgv = List.copyOf(shownArgv);
        if (argv.isEmpty() || !argv.get(0).startsWith("/")) {
            throw new IllegalArgumentException("the path of QEMU must be absolute: " + argv);
        }
    }
}
