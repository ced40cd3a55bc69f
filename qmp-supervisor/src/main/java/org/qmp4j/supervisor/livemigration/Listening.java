package org.qmp4j.supervisor.livemigration;

/** Where a destination waits for the state of a guest. */
public sealed interface Listening {
    /** On a UNIX socket in the run directory of its process: for two roots of one host. */
    record Unix() implements Listening {}

    /**
     * On a TCP port.
     *
     * @param address of this host that is listened on, such as {@code 0.0.0.0} or {@code [::]}
     * @param port 0 for one that is free
     * @param reachedBy the name or address by which the source reaches this host
     */
    record Tcp(String address, int port, String reachedBy) implements Listening {
        public Tcp {
            if (address.isBlank() || reachedBy.isBlank() || port < 0 || port > 65535) {
                throw new IllegalArgumentException("no place to listen: " + address + ", " + port + ", " + reachedBy);
            }
        }
    }
}
