package org.qmp4j.testkit.machine;

import java.time.Duration;

/** QEMU's main loop as far as a machine uses it: commands and this work run one at a time, in order. */
public interface MainLoop {

    /** Runs work once the command that runs now has been answered. */
    void execute(Runnable work);

    /** Runs work after a time. */
    void schedule(Duration delay, Runnable work);
}
