package org.qmp4j.supervisor.vm;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.genid.GenIdTransition;

/**
 * How a guest begins that does not boot: it goes on from a state that was kept. Its process waits for that state, and gets it
 * before its guest runs; a start that is cut short meanwhile is undone as a whole, for nothing of the guest has run.
 */
public interface Beginning {
    /** What the state was made with, which is what the process is to be; places and aliases included. */
    DomainDef definition();

    /** Whether that is all that the process had; else what goes without saying is added, as for a start. */
    boolean isWhole();

    /** What happens to the guest by this. */
    GenIdTransition transition();

    /** The generation id that it had when its state was kept; empty when that is not known. */
    Optional<UUID> genid();

    /** Whether it ran then, and is to run again. */
    boolean runs();

    /**
     * Whether its memory is to be shared, where the host does that and has room. Pages that nobody has written cost a process of its own
     * nothing; in a shared file the kernel makes each of them when its state is read.
     */
    default boolean sharesMemory() {
        return true;
    }

    /** What a supervisor has to know that goes on with a start which was cut short. */
    default Map<String, String> notes() {
        return Map.of();
    }

    /** Hands its state to the process of the scope, which waits for it; returns when the guest could run. */
    void load(JobScope scope) throws Exception;

    /** The state is there, and the guest is about to run. Whatever must not be used twice is used up when this returns. */
    void consume(JobScope scope);

    /** The guest has gone on, and that is durable: what is left of the state may go. */
    void settled(JobScope scope);
}
