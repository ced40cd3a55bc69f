package org.qmp4j.examples.shell;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.jline.reader.impl.history.DefaultHistory;

/** What was typed, in a file that only its owner can read; lines with secrets are not kept at all. */
final class ShellHistory extends DefaultHistory {
    @Override
    public void add(Instant time, String line) {
        if (!Secrets.in(line)) {
            super.add(time, line);
        }
    }

    /** {@code $XDG_STATE_HOME/qmp4j/qmp-shell.history}, by default below {@code ~/.local/state}. */
    static Path place(Map<String, String> environment, Path home) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        // the XDG specification has relative paths ignored
        Path base = state.startsWith("/") ? Path.of(state) : home.resolve(".local/state");
        return base.resolve("qmp4j/qmp-shell.history");
    }

    /** Makes the file, mode 0600, if it is not there; an existing one gets that mode. */
    static void prepare(Path file) throws IOException {
        Path directory = file.getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
