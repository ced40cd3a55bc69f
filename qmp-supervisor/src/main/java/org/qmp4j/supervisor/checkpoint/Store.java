package org.qmp4j.supervisor.checkpoint;

import java.util.Optional;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.state.DomainDirectory;

/** What is kept of the checkpoints of a domain: one file, which changes in one switch. */
record Store(DomainDirectory directory) {
    CheckpointSet read() {
        return directory
                .checkpoints()
                .read()
                .map(text -> CheckpointsJson.parse(directory.checkpoints().path(), text))
                .orElse(CheckpointSet.EMPTY);
    }

    /** Nothing is written when nothing changes. */
    void write(CheckpointSet next) {
        Optional<String> text = next.isEmpty() ? Optional.empty() : Optional.of(CheckpointsJson.print(next));
        if (!directory.checkpoints().read().equals(text)) {
            text.ifPresentOrElse(directory.checkpoints()::write, directory.checkpoints()::delete);
        }
    }
}
