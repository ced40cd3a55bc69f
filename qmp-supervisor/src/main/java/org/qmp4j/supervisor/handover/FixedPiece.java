package org.qmp4j.supervisor.handover;

import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;

/** What needs nothing done, or cannot be done: the second process has it from its start, or nobody has. */
final class FixedPiece extends Piece {
    private final Fate fate;
    private final String reason;

    FixedPiece(String alias, Fate fate, String reason) {
        super(alias);
        this.fate = fate;
        this.reason = reason;
    }

    @Override
    HandoverItem item() {
        return new HandoverItem(alias(), fate, reason);
    }

    /** What is written to files goes on where it is. */
    @Override
    DeviceDef parked(DeviceDef device) {
        return Characters.appending(device);
    }
}
