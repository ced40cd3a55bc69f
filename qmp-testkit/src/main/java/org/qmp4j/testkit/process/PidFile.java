package org.qmp4j.testkit.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.qmp4j.testkit.commandline.StartFailure;

/**
 * QEMU's pidfile (util/oslib-posix.c, qemu_write_pidfile): a POSIX write lock on the whole file for as long as the process
 * lives, mode 0600, the pid and a line end in it. Removed on a clean exit, left behind by a killed process.
 */
final class PidFile {

    private final Path path;

    /** Keeps the lock: closing any channel to the file, or losing this one, would give it up. */
    private final FileChannel channel;

    private PidFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static PidFile lock(Path path) throws StartFailure {
        try {
            FileChannel channel = FileChannel.open(
                    path,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (channel.tryLock() == null) {
                throw new StartFailure(
                        "cannot create PID file: Cannot lock pid file: Resource temporarily unavailable");
            }
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return new PidFile(path, channel);
        } catch (NoSuchFileException e) {
            throw new StartFailure(
                    "cannot create PID file: Could not create '" + path + "': No such file or directory");
        } catch (IOException e) {
            throw new StartFailure("cannot create PID file: Could not create '" + path + "': " + e.getMessage());
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(path);
        channel.close();
    }
}
