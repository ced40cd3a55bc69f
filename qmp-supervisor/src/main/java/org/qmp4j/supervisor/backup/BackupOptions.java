package org.qmp4j.supervisor.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a backup is made.
 *
 * @param reuse whether targets and scratches are there already, and are used as they are; else they are made, and must not be there
 * @param orFull whether a disk of which it is not known what was written is backed up in full; else the backup is refused
 * @param speed bytes a second of each disk of a push, 0 for no limit
 * @param orphan what becomes of it when its supervisor has died, and the next one finds it
 * @param archive a directory of backups: images without a name of their own go into a new one below it, and when all is there a file
 *     that says what it is; null for none
 * @param certificates the directory with the certificates of a server with TLS ({@code server-cert.pem}, {@code server-key.pem},
 *     {@code ca-cert.pem}); null for none
 */
public record BackupOptions(
        boolean reuse,
        boolean orFull,
        long speed,
        Orphan orphan,
        @Nullable Path archive,
        @Nullable Path certificates) {
    /** What becomes of a backup that is found. */
    public enum Orphan {
        /** It goes on; what it came to is known to whoever has the root open then. */
        GO_ON,
        /** It is called off. */
        CANCEL
    }

    /** New images, no limit; never more than was asked for; one that is found goes on. */
    public static final BackupOptions STANDARD = new BackupOptions(false, false, 0, Orphan.GO_ON, null, null);

    /** With images that are there. */
    public BackupOptions reusing() {
        return new BackupOptions(true, orFull, speed, orphan, archive, certificates);
    }

    /** In full where it must be. */
    public BackupOptions orInFull() {
        return new BackupOptions(reuse, true, speed, orphan, archive, certificates);
    }

    /** With that limit. */
    public BackupOptions withSpeed(long bytes) {
        return new BackupOptions(reuse, orFull, bytes, orphan, archive, certificates);
    }

    /** With that end if its supervisor dies. */
    public BackupOptions whenFound(Orphan then) {
        return new BackupOptions(reuse, orFull, speed, then, archive, certificates);
    }

    /** Into that archive. */
    public BackupOptions into(Path directory) {
        return new BackupOptions(reuse, orFull, speed, orphan, directory, certificates);
    }

    /** With those certificates. */
    public BackupOptions withCertificates(Path directory) {
        return new BackupOptions(reuse, orFull, speed, orphan, archive, directory);
    }
}
