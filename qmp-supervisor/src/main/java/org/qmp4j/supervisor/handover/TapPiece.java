package org.qmp4j.supervisor.handover;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;
import org.qmp4j.supervisor.process.Inheritance;
import org.qmp4j.supervisor.process.OpenTaps;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.transport.NativeFd;
import org.qmp4j.transport.ProcessDescriptors;
import org.qmp4j.transport.TunQueue;

/**
 * A card on a TAP device. Both processes share its one queue: a second queue would get a part of the traffic, and by name only one
 * process can have it. A process whose guest stands still takes no packets, so it is never taken from either.
 */
final class TapPiece extends Piece {
    private final String device;
    private @Nullable String missing;
    private @Nullable NativeFd queue;
    private int headerLength;

    TapPiece(InterfaceDef card, String device) {
        super(String.valueOf(card.placement().alias()));
        this.device = device;
    }

    @Override
    HandoverItem item() {
        String why = missing;
        return why == null
                ? new HandoverItem(
                        alias(), Fate.KEPT, "both processes share '" + device + "'; packets of the stop may be lost")
                : new HandoverItem(alias(), Fate.REFUSED, "'" + device + "' cannot be shared: " + why);
    }

    /** Once it is shared it is not taken away again. */
    @Override
    void descriptorsAreMissing(String why) {
        if (queue == null) {
            missing = why;
        }
    }

    /** Whether it could be shared, as far as can be seen without touching it. */
    void look(ProcFs proc, long pid) {
        Optional<String> problem = Inheritance.problem();
        if (missing == null && problem.isPresent()) {
            missing = problem.get();
        } else if (missing == null && number(proc, pid).isEmpty()) {
            missing = notOpen(pid);
        }
    }

    private OptionalInt number(ProcFs proc, long pid) {
        try {
            return OpenTaps.queue(proc, pid, device);
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static String notOpen(long pid) {
        return "process " + pid + " does not have it open as one queue";
    }

    /** Duplicates the queue. @throws QmpUnsupportedException if that cannot be */
    NativeFd take(ProcessDescriptors descriptors, ProcFs proc, long pid) {
        OptionalInt number = number(proc, pid);
        if (number.isEmpty()) {
            throw new QmpUnsupportedException("'" + device + "' cannot be shared: " + notOpen(pid));
        }
        NativeFd taken = descriptors.duplicate(number.getAsInt());
        headerLength = TunQueue.headerLength(taken);
        queue = taken;
        return taken;
    }

    /**
     * A process that starts makes the header before each packet shorter, and the one that runs takes what comes for broken from then
     * on: what it was is put back.
     */
    void keepHeader() {
        NativeFd shared = queue;
        if (shared != null && TunQueue.headerLength(shared) != headerLength) {
            TunQueue.setHeaderLength(shared, headerLength);
        }
    }

    void close() {
        NativeFd shared = queue;
        if (shared != null) {
            shared.close();
        }
    }
}
