package org.qmp4j.supervisor.vm;

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
    /** The guest is off, or crashed, its process still there. */
    SHUT_DOWN,
    /** A process holds its place, and cannot be talked to or proven: nothing is done to it. */
    UNREACHABLE
}
