package org.qmp4j.supervisor.vm;

/**
 * The body of a job: runs on a thread of its own, one at a time on a domain, and may wait.
 *
 * @param <T> its result
 */
@FunctionalInterface
public interface Job<T> {
    /** Does it. Whatever it throws undoes what its scope's rollback holds, and fails the job. */
    T run(JobScope scope) throws Exception;
}
