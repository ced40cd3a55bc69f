package org.qmp4j.supervisor.vm;

import org.qmp4j.supervisor.monitor.RunState;

/** What is known about a domain. What is not known is not guessed. */
public enum DomainState {
    /** No process runs it; that is proven. */
    STOPPED,
    /** A process is being started. */
    STARTING,
    /** Its virtual CPUs run. */
    RUNNING,
    /** Its process is there, its virtual CPUs stand still. */
    PAUSED,
    /** The guest is off, its process still there. */
    SHUT_DOWN,
    /** The guest's kernel has panicked, its process still there. */
    CRASHED,
    /** Its process lives, that is proven, and does not answer. It is asked again by itself. */
    UNRESPONSIVE,
    /** A process may run it, and cannot be proven: nothing is done to it. */
    UNREACHABLE,
    /** Another process has the place of its own: nothing is done to it. */
    FOREIGN,
    /** Another supervisor holds it: what it does is that one's business. */
    HELD;

    /** What QEMU's run state means. */
    static DomainState of(RunState state) {
        if (state.running()) {
            return RUNNING;
        }
        return switch (state.word()) {
            case "shutdown" -> SHUT_DOWN;
            case "guest-panicked" -> CRASHED;
            default -> PAUSED;
        };
    }

    /** Whether its process is known, proven and answers. */
    boolean isLive() {
        return this == RUNNING || this == PAUSED || this == SHUT_DOWN || this == CRASHED;
    }
}
