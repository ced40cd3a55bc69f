package org.qmp4j.supervisor.process;

/** The items that must all agree before a process is taken for the one that the record names. */
public enum ProofItem {
    PID("pid"),
    START_TICKS("start-ticks"),
    BOOT_ID("boot-id"),
    EXECUTABLE("executable"),
    PID_NAMESPACE("pid-namespace"),
    PIDFILE("pidfile"),
    LOCK_HOLDER("pidfile-lock-holder"),
    GENERATION("generation"),
    /** The pid at the other end of the monitor socket (SO_PEERCRED). */
    MONITOR_PEER("monitor-peer-pid"),
    /** The uuid that QEMU itself reports. */
    UUID("query-uuid");

    private final String id;

    ProofItem(String id) {
        this.id = id;
    }

    /** Its name in messages and records. */
    public String id() {
        return id;
    }
}
