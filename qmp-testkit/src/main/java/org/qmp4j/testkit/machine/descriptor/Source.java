package org.qmp4j.testkit.machine.descriptor;

import java.util.OptionalInt;

/** Where the descriptor is that a client sent last. */
public interface Source {

    /** The number of the descriptor that waits, from now on the machine's; empty if none came. */
    OptionalInt take();

    /** Closes one that was taken. */
    void close(int number);

    /** A way by which no descriptor ever comes. */
    static Source none() {
        return new Source() {
            @Override
            public OptionalInt take() {
                return OptionalInt.empty();
            }

            @Override
            public void close(int number) {
                throw new IllegalStateException("descriptor " + number + " came from nowhere");
            }
        };
    }
}
