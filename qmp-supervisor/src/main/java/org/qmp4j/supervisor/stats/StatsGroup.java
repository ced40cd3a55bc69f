package org.qmp4j.supervisor.stats;

/** Kinds of figures, each asked for in a question of its own. */
public enum StatsGroup {
    /** The time that its process has had on the host's processors. */
    CPU,
    /** Likewise of each virtual CPU. */
    VCPU,
    /** Its memory: the balloon, what the guest says of it, and what the host spends. */
    BALLOON,
    /** Its network cards. */
    INTERFACE,
    /** Its disks. */
    BLOCK,
    /** How fast it writes to its memory, if that was measured: {@link org.qmp4j.supervisor.vm.Measuring#dirtyRate}. */
    DIRTY_RATE
}
