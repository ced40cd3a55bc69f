package org.qmp4j.supervisor.localmigration;

/** How the memory of the guest gets to the other process; the best first. */
public enum RamMode {
    /** It is in files that both processes have: nothing of it is moved (QEMU's {@code x-ignore-shared}). */
    SHARED,
    /**
     * It is sent over a UNIX socket while the guest runs; for a while there is twice as much of it. One without KVM under a QEMU before 9.0,
     * which would lose some of what is written meanwhile, stands still.
     */
    COPY;

    /** Its name in messages and JSON. */
    public String id() {
        return this == SHARED ? "shared" : "copy";
    }
}
