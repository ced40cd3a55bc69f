package org.qmp4j.supervisor;

import org.qmp4j.supervisor.backup.BackupNotation;
import org.qmp4j.supervisor.backup.model.BackupDef;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;
import org.qmp4j.supervisor.domain.xml.BackupXml;
import org.qmp4j.supervisor.domain.xml.CheckpointXml;

/** Backups as libvirt's XML. */
final class LibvirtBackupXml implements BackupNotation {
    private final CheckpointXml checkpoints = new CheckpointXml();

    @Override
    public BackupDef read(String text) {
        return BackupXml.read(text);
    }

    @Override
    public String write(BackupDef backup) {
        return BackupXml.write(backup);
    }

    @Override
    public CheckpointRequest readCheckpoint(String text) {
        return checkpoints.read(text);
    }
}
