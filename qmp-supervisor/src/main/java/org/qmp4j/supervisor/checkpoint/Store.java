package org.qmp4j.supervisor.checkpoint;

import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.state.DomainDirectory;

/** What is kept of the checkpoints of a domain: one file, which changes in one switch. */
record Store(DomainDirectory directory) {
    CheckpointSet read() {
        return directory
                .checkpoints()
                .map(text -> CheckpointsJson.parse(directory.checkpointsFile(), text))
                .orElse(CheckpointSet.EMPTY);
    }

    /** Nothing is written when nothing changes. */
    void write(CheckpointSet next) {
        String text = CheckpointsJson.print(next);
        if (!directory.checkpoints().map(text::equals).orElse(next.isEmpty())) {
            directory.writeCheckpoints(text);
        }
    }
}
