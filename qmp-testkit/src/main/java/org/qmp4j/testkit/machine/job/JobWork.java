package org.qmp4j.testkit.machine.job;

/** What a job does to the world. */
public interface JobWork {

    /**
     * The job succeeds.
     *
     * @param pivot false if a mirror was told to end as it is
     */
    void succeed(boolean pivot);

    /** Whether that to which it is to copy has no room at present. */
    default boolean lacksSpace() {
        return false;
    }

    /** The job is over, whether or not it succeeded: it lets go of what it held. */
    void release();
}
