package org.qmp4j.supervisor.handover;

import java.util.List;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.transport.ProcessDescriptors;

/** Chooses how what a guest shares with the world is handed over. */
public final class Handovers {
    private Handovers() {}

    /**
     * A plan for that guest, which is not begun. Touches nothing.
     *
     * @param live what its process really has, sockets as they were asked for
     */
    public static Handover of(DomainDef live) {
        return new WholeHandover(Pieces.of(live), ProcFs.ofHost());
    }

    /**
     * The same, which says of each connection whether it can go along: that is tried at the process, which is not changed by it.
     *
     * @param from the process that has the guest
     */
    public static Handover of(DomainDef live, LiveRecord from) {
        List<Piece> pieces = Pieces.of(live);
        ProcessDescriptors.problem(from.proof().process().pid())
                .ifPresent(why -> pieces.forEach(piece -> piece.descriptorsAreMissing(why)));
        ProcFs proc = ProcFs.ofHost();
        for (Piece piece : pieces) {
            if (piece instanceof TapPiece tap) {
                tap.look(proc, from.proof().process().pid());
            }
        }
        return new WholeHandover(pieces, proc);
    }
}
