package org.qmp4j.supervisor.livemigration;

/** Where a destination waits for the state of a guest. */
public sealed interface Listening {
    /** On a UNIX socket in the run directory of its process: for two roots of one host. */
    record Unix() implements Listening {}

    /**
     * On TCP ports: one for the state, and one for the disks that are copied.
     *
     * @param address of this host that is listened on, such as {@code 0.0.0.0} or {@code [::]}
     * @param ports those that may be taken, each by one of the two
     * @param reachedBy the name or address by which the source reaches this host
     */
    record Tcp(String address, Ports ports, String reachedBy) implements Listening {
        public Tcp {
            if (address.isBlank() || reachedBy.isBlank()) {
                throw new IllegalArgumentException("no place to listen: '" + address + "', '" + reachedBy + "'");
            }
        }
    }
}
