package org.qmp4j.supervisor.vm;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;

/**
 * What a feature does for a domain without being asked: it finishes or undoes what was cut short, and keeps what it knows true
 * while processes come and go. A feature that has nothing to do at one of these moments leaves it out.
 */
public interface DomainCare {
    /**
     * The domain was taken, and nobody has looked for its process yet: operations on files that an earlier supervisor left are
     * finished or undone. What cannot be done now stays in the journal.
     */
    default void taken(DomainDirectory directory) {}

    /** A stopped domain is being started: what its guest is to go on from, if a state of it was kept for that. */
    default Optional<Beginning> resumes(JobScope scope) {
        return Optional.empty();
    }

    /**
     * A process of a domain that was stopped comes up, which takes a while: what asks nothing of it, and matters only to people, is
     * done meanwhile.
     *
     * @param live what the process will have
     */
    default void comingUp(DomainDirectory directory, DomainDef live) {}

    /**
     * The same process holds its pidfile, and nobody has talked to it: what can be told of it is written down, as if it were what was
     * asked for.
     */
    default void expected(DomainDirectory directory, LiveRecord record) {}

    /**
     * It has greeted: what has to be known before its guest runs is asked. On an event loop, where nothing is waited for.
     *
     * @param expected what it was started as
     * @return completes when that is answered, or has failed
     */
    default CompletionStage<?> greeted(DomainMonitor monitor, LiveRecord expected) {
        return CompletableFuture.completedStage(null);
    }

    /** A guest is about to run for the first time: it gets what its definition says and no command line can. */
    default void starting(JobScope scope) {}

    /** A process was attached to, or events of it were missed: what was cut short is finished, and what is gone is noted. */
    default void attached(JobScope scope) {}

    /** QEMU says that a device is gone, whoever had it removed. */
    default void gone(JobScope scope, String alias) {}

    /**
     * A job of QEMU has come to where something has to be done about it, or has been done.
     *
     * @param job its id
     * @param status QAPI {@code JobStatus}: ready, pending or concluded
     */
    default void jobChanged(JobScope scope, String job, String status) {}

    /**
     * Somebody asks for the end of its process. In the job that would end it.
     *
     * @throws org.qmp4j.supervisor.error.SupervisorException when that would lose what nobody has but this process: says what to wait for
     */
    default void stopping(JobScope scope) {}

    /**
     * The process has ended, and what it had is about to be forgotten.
     *
     * @return the definition that an operation was about to keep when it was cut short, as text
     */
    default Optional<String> ended(DomainDirectory directory) {
        return Optional.empty();
    }

    /**
     * Why its guest must not run here, and what to do about it: it was handed to another supervisor, and may run there. Empty if it
     * may. Asked before each job; must not take long.
     */
    default Optional<Elsewhere> elsewhere(DomainDirectory directory) {
        return Optional.empty();
    }

    /** All of them, in their order, as one. What one of them cannot do keeps no other from being asked. */
    static DomainCare of(List<DomainCare> features) {
        return new CareOfAll(features);
    }
}
