package org.qmp4j.supervisor.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.qmp4j.supervisor.backup.model.BackupServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a backup leaves behind: files that nobody wants go, and beside those that somebody does it is said what they are. */
final class Leftovers {
    /** Says beside the images of an archive what they are; is there when they are whole. */
    static final String MANIFEST = "backup.json";

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    static void remove(BackupTask task) {
        for (Path file : task.useless()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("the file {} was made for a backup and is not needed any more, and stays", file, e);
            }
        }
        String archive = task.facts().get(BackupTask.ARCHIVE);
        if (archive != null) {
            try {
                // only when nothing is in it
                Files.deleteIfExists(Path.of(archive));
            } catch (IOException e) {
                LOG.debug("{} stays", archive, e);
            }
        }
    }

    /** A socket of a QEMU that had no time to remove it. */
    static void removeSocket(BackupServer server) {
        String path = server.socket();
        if (path == null) {
            return;
        }
        Path socket = Path.of(path);
        try {
            if (Files.exists(socket, LinkOption.NOFOLLOW_LINKS)
                    && Files.readAttributes(socket, "isOther", LinkOption.NOFOLLOW_LINKS)
                            .containsValue(true)) {
                Files.delete(socket);
            }
        } catch (IOException e) {
            LOG.warn("the socket {} was made for a backup and is not needed any more, and stays", socket, e);
        }
    }

    /**
     * An archive says what it is in one switch, when all of it is there.
     *
     * @return why that could not be said; empty when it was, or when there is nothing to say
     */
    static Optional<String> archive(BackupTask task, BackupResult result) {
        String archive = task.facts().get(BackupTask.ARCHIVE);
        if (archive == null || task.backup().isPull() || result.outcome() != BackupResult.Outcome.COMPLETED) {
            return Optional.empty();
        }
        Path manifest = Path.of(archive, MANIFEST);
        Path next = Path.of(archive, MANIFEST + ".new");
        try {
            Files.writeString(next, BackupResultJson.print(result));
            try (FileChannel file = FileChannel.open(next, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(next, manifest, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "its images are whole, but " + manifest + ", by which they are found, could not be written: " + e);
        }
    }
}
