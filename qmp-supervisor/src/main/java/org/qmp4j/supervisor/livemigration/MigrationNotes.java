package org.qmp4j.supervisor.livemigration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qmp4j.supervisor.state.DomainDirectory;

/** What a source notes of how far it is, for others to read; nothing is decided by it, and a power failure may take it away. */
final class MigrationNotes {
    private final DomainDirectory directory;
    private final String to;
    private final Instant began = Instant.now();

    MigrationNotes(DomainDirectory directory, String to) {
        this.directory = directory;
        this.to = to;
    }

    void say(Progress now) {
        write(now, false, Duration.ZERO);
    }

    void completed(Progress last, Duration downtime) {
        write(last, true, downtime);
    }

    private void write(Progress progress, boolean completed, Duration downtime) {
        directory
                .lastMigration()
                .write(MigrationStatusJson.print(
                        new MigrationStatus(to, began, Instant.now(), completed, progress, downtime)));
    }

    /** What was noted last; empty when nothing ever was, or it is lost. */
    static Optional<MigrationStatus> last(DomainDirectory directory) {
        return directory
                .lastMigration()
                .read()
                .map(text -> MigrationStatusJson.parse(directory.lastMigration().path(), text));
    }
}
