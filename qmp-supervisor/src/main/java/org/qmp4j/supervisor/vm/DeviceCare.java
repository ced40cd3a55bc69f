package org.qmp4j.supervisor.vm;

import java.util.Optional;
import org.qmp4j.supervisor.state.DomainDirectory;

/** Looks after the devices of a guest that runs: what a start cannot say on the command line, and what comes and goes later. */
public interface DeviceCare {
    /** A guest is about to run for the first time: it gets what its definition says and no command line can. */
    void starting(JobScope scope);

    /** A process was attached to, or events of it were missed: what was cut short is finished, and what is gone is noted. */
    void attached(JobScope scope);

    /** QEMU says that a device is gone, whoever had it removed. */
    void gone(JobScope scope, String alias);

    /**
     * The process has ended, and what it had is about to be forgotten.
     *
     * @return the definition that an operation was about to keep when it was cut short, as text
     */
    Optional<String> ended(DomainDirectory directory);
}
