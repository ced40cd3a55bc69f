package org.qmp4j.supervisor.livemigration;

import java.util.Locale;

/** What is being done in a live migration. */
public enum Phase {
    /** The source says what the guest has. */
    BEGIN,
    /** The destination starts a process that waits for it. */
    PREPARE,
    /** Its disks are copied while it runs, where that was asked for. */
    COPY,
    /** Its memory is sent while it runs; without KVM under a QEMU before 9.0, which would lose some of it, it stands still. */
    PERFORM,
    /** It stands still, and the rest is sent. */
    SWITCHOVER,
    /** The destination lets it run. */
    FINISH,
    /** It runs there, and the rest of its memory is sent, where that was asked for. */
    POSTCOPY,
    /** The source ends its process. */
    CONFIRM;

    /** Its name in messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean canAbort() {
        return compareTo(SWITCHOVER) < 0;
    }
}
