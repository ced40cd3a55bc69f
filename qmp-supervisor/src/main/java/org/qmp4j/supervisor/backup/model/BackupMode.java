package org.qmp4j.supervisor.backup.model;

/** Who carries the data. */
public enum BackupMode {
    /** QEMU writes it to images. */
    PUSH,
    /** QEMU shows the disks as they were over NBD, and whoever likes reads them. */
    PULL
}
