package org.qmp4j.supervisor.backup;

import org.qmp4j.supervisor.backup.model.BackupDef;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;

/** How backups are written down. */
public interface BackupNotation {
    /** The backup that the text says. @throws org.qmp4j.supervisor.error.DomainXmlException when it says none */
    BackupDef read(String text);

    /** A backup as text. */
    String write(BackupDef backup);

    /** The checkpoint that the text says. @throws org.qmp4j.supervisor.error.DomainXmlException when it says none */
    CheckpointRequest readCheckpoint(String text);
}
