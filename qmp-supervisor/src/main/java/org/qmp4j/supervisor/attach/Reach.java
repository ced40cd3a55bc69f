package org.qmp4j.supervisor.attach;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.transport.QmpLoops;

/**
 * How processes are reached.
 *
 * @param loops event loops of the monitors
 * @param pool where files are read; bounded
 * @param proc what the kernel tells
 * @param qmp how monitors behave
 * @param deadline how long a process that lives may take to greet and to say who it is, from when it is its turn
 * @param turns when it is that
 */
public record Reach(QmpLoops loops, Executor pool, ProcFs proc, QmpOptions qmp, Duration deadline, Turns turns) {
    /** So many are talked to at once when a root is opened. */
    private static final int AT_ONCE = 32;

    /** With turns of its own, of which one that hangs takes an eighth of its deadline. */
    public Reach(QmpLoops loops, Executor pool, ProcFs proc, QmpOptions qmp, Duration deadline) {
        this(loops, pool, proc, qmp, deadline, new Turns(AT_ONCE, deadline.dividedBy(8)));
    }

    /** The options of a first conversation, which has to be over by the deadline. */
    QmpOptions hurried() {
        return qmp.withTimeouts(deadline, deadline, deadline);
    }
}
