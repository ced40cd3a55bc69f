package org.qmp4j.supervisor.process;

/**
 * What makes a process this one and no other, also after its pid was given to somebody else or the host was rebooted.
 *
 * @param pid process id, in the pid namespace below
 * @param startTicks when it started, in clock ticks since boot ({@code /proc/PID/stat}, field 22)
 * @param bootId the boot of the host in which it started
 * @param executable the file it executes
 * @param pidNamespace inode of its pid namespace
 */
public record ProcessIdentity(long pid, long startTicks, String bootId, FileIdentity executable, long pidNamespace) {
    /** Whether that is the same process, even when it has come to execute another file since. */
    public boolean isSameProcess(ProcessIdentity other) {
        return pid == other.pid
                && startTicks == other.startTicks
                && bootId.equals(other.bootId)
                && pidNamespace == other.pidNamespace;
    }
}
