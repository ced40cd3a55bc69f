package org.qmp4j.supervisor.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** An archive says what it is in one switch, when all of it is there. */
    static void archive(BackupTask task, BackupResult result, String text) {
        String archive = task.facts().get(BackupTask.ARCHIVE);
        if (archive == null || task.backup().isPull() || result.outcome() != BackupResult.Outcome.COMPLETED) {
            return;
        }
        Path directory = Path.of(archive);
        try {
            if (!Files.isDirectory(directory)) {
                throw new NotDirectoryException(archive);
            }
            Path next = directory.resolve(MANIFEST + ".new");
            Files.writeString(next, text);
            Files.move(next, directory.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("{} has a whole backup, and it could not be said there", directory, e);
        }
    }
}
