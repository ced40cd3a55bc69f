package org.qmp4j.supervisor.handover;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.process.OpenSockets;
import org.qmp4j.supervisor.process.ProcFs;

/**
 * What was seen of a process at one moment.
 *
 * @param backends the host sides of its character devices, as it says itself; it may be slow to
 * @param sockets what it has open; null where it may not be looked at
 */
record Glance(
        CompletionStage<Map<String, String>> backends,
        @Nullable OpenSockets sockets) {
    /** Asks, and looks; does not wait. */
    static Glance at(Holder holder, ProcFs proc) {
        CompletionStage<Map<String, String>> backends =
                holder.monitor().characters().backends();
        return new Glance(
                backends, sockets(proc, holder.record().proof().process().pid()));
    }

    static @Nullable OpenSockets sockets(ProcFs proc, long pid) {
        try {
            return OpenSockets.of(proc, pid);
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether nobody has come or gone since: the same sockets have the same numbers. */
    boolean isStill(ProcFs proc, long pid) {
        try {
            return sockets != null && OpenSockets.numbers(proc, pid).equals(sockets.numbers());
        } catch (IOException e) {
            return false;
        }
    }
}
