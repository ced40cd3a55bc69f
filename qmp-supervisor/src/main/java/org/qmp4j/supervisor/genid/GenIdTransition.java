package org.qmp4j.supervisor.genid;

import java.util.Locale;

/** What happens to a guest between two moments at which it can look at its generation id. */
public enum GenIdTransition {
    /** It was off, and boots from its disks. */
    COLD_START(Kind.START),
    /** It boots from its disks for the first time since the host was booted. */
    HOST_REBOOT(Kind.START),
    /** Its processors stand still for a while. */
    PAUSE_RESUME(Kind.SAME_PROCESS),
    /** It boots again in the same process. */
    GUEST_RESET(Kind.SAME_PROCESS),
    /** It goes on in a process on another host. */
    LIVE_MIGRATION(Kind.START),
    /** It goes on in another process on this host. */
    LOCAL_MIGRATION(Kind.START),
    /** It goes on from a saved state that is used once and then gone. */
    MANAGED_SAVE_RESUME(Kind.START),
    /** It goes on from a saved state that can be used again. */
    RESTORE(Kind.START),
    /** It goes on from a snapshot of its memory and its disks. */
    REVERT_ONLINE(Kind.START),
    /** Its disks went back to a snapshot while it was off. */
    REVERT_OFFLINE(Kind.MARK),
    /** A disk was restored from a backup while it was off. */
    DISK_RESTORED(Kind.MARK),
    /** It is a copy of another guest. */
    CLONE(Kind.MARK),
    /** It was brought here from elsewhere. */
    IMPORT(Kind.MARK),
    /** It is started here because another host has failed. */
    FAILOVER(Kind.MARK);

    private enum Kind {
        SAME_PROCESS,
        START,
        MARK
    }

    private final Kind kind;

    GenIdTransition(Kind kind) {
        this.kind = kind;
    }

    /** Its name in files and messages, such as {@code cold-start}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The transition of that name. @throws IllegalArgumentException if there is none */
    public static GenIdTransition of(String id) {
        for (GenIdTransition transition : values()) {
            if (transition.id().equals(id)) {
                return transition;
            }
        }
        throw new IllegalArgumentException("no transition is called '" + id + "'");
    }

    /** Whether a process is started for it: QEMU cannot change the id of one that runs. */
    public boolean startsProcess() {
        return kind != Kind.SAME_PROCESS;
    }

    /** Whether it happens while the guest is off, so that its next start has to be told of it by a mark. */
    public boolean isMark() {
        return kind == Kind.MARK;
    }
}
