package org.qmp4j.supervisor.blockjob;

/** What a job does to the chain of a disk. */
public enum BlockJobKind {
    /** What is below the top, down to a base, goes into the top. */
    PULL("pull"),
    /** Images in the middle go into one below them. */
    COMMIT("commit"),
    /** The top, and what is below it, goes into an image below, which the guest then writes to. */
    ACTIVE_COMMIT("active-commit"),
    /** Another image becomes the same as what the guest sees; the guest is switched to it, or stays where it is. */
    COPY("copy");

    private final String id;

    BlockJobKind(String id) {
        this.id = id;
    }

    /** Its word in XML and in messages. */
    public String id() {
        return id;
    }

    /** Whether it goes on, once it has caught up, until it is told to switch the guest over or to end. */
    public boolean waitsForPivot() {
        return this == ACTIVE_COMMIT || this == COPY;
    }
}
