package org.qmp4j.supervisor.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.Inheritance;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.transport.ProcessDescriptors;

/** All pieces of a guest, each in its way. */
final class WholeHandover implements Handover {
    private final Map<String, Piece> byAlias;
    private final List<Piece> pieces;
    private final ProcFs proc;
    private @Nullable Passage passage;
    private @Nullable Glance early;
    private @Nullable TapGuard guard;
    private boolean prepared;

    WholeHandover(List<Piece> pieces, ProcFs proc) {
        this.pieces = List.copyOf(pieces);
        this.proc = proc;
        this.byAlias = new HashMap<>();
        pieces.forEach(piece -> byAlias.put(piece.alias(), piece));
    }

    @Override
    public List<HandoverItem> items() {
        return pieces.stream().map(Piece::item).toList();
    }

    @Override
    public DomainDef parked(DomainDef live) {
        return live.withDevices(live.devices().map(this::parked));
    }

    private DeviceDef parked(DeviceDef device) {
        boolean vnc = device instanceof VncGraphics;
        Piece piece = byAlias.get(
                vnc ? VncPiece.ALIAS : String.valueOf(device.placement().alias()));
        return piece == null || !device.isInGuest() && !vnc ? device : piece.parked(device);
    }

    private List<TapPiece> taps() {
        return pieces.stream()
                .filter(TapPiece.class::isInstance)
                .map(TapPiece.class::cast)
                .toList();
    }

    @Override
    public Inheritance inherit(LiveRecord from) {
        List<TapPiece> taps = taps();
        if (taps.isEmpty()) {
            return Inheritance.nothing();
        }
        ProcessIdentity process = from.proof().process();
        Map<String, Integer> numbers = new HashMap<>();
        try (ProcessDescriptors descriptors = Passage.descriptors(process, proc)) {
            taps.forEach(tap -> numbers.put(
                    tap.alias(), tap.take(descriptors, proc, process.pid()).number()));
        }
        guard = new TapGuard(taps);
        return new Inheritance(numbers);
    }

    @Override
    public void look(Holder from) {
        early = Glance.at(from, proc);
    }

    @Override
    public void bind(@Nullable Holder from, @Nullable Holder to) {
        Passage between = Passage.between(from, to, proc);
        between.problem().ifPresent(why -> pieces.forEach(piece -> piece.descriptorsAreMissing(why)));
        passage = between;
    }

    private Passage passage() {
        Passage bound = passage;
        if (bound == null) {
            throw new IllegalStateException("the two processes are not known yet");
        }
        return bound;
    }

    private CompletionStage<?> each(Function<Piece, CompletionStage<?>> phase) {
        List<CompletionStage<?>> stages = new ArrayList<>();
        pieces.forEach(piece -> stages.add(phase.apply(piece)));
        return Stages.all(stages);
    }

    @Override
    public void prepare() {
        Passage between = passage();
        between.look(early);
        QmpBlocking.await(each(piece -> piece.prepare(between)));
        QmpBlocking.await(catchUp(between));
        unguard();
        prepared = true;
    }

    /** Who has come in since. */
    private CompletionStage<?> catchUp(Passage between) {
        return between.lookAgain() ? each(piece -> piece.catchUp(between)) : Stages.nothing();
    }

    @Override
    public CompletionStage<?> park() {
        Passage between = passage();
        return each(piece -> piece.park(between));
    }

    @Override
    public CompletionStage<?> parkNewcomers() {
        Passage between = passage();
        if (!between.lookAgain()) {
            return Stages.nothing();
        }
        CompletionStage<?> caughtUp = each(piece -> piece.catchUp(between));
        return Stages.all(List.of(caughtUp, each(piece -> piece.park(between))));
    }

    /** One that goes on by itself would write to a ring that is about to go. */
    @Override
    public CompletionStage<?> unpark() {
        DomainMonitor from = passage().from().monitor();
        return from.characters().backends().thenCompose(backends -> {
            boolean parked = pieces.stream().anyMatch(piece -> piece.isParked(backends));
            return (parked ? plugBack(from, backends) : Stages.nothing()).thenAccept(done -> {});
        });
    }

    private CompletionStage<?> plugBack(DomainMonitor from, Map<String, String> backends) {
        return from.status().thenCompose(status -> {
            boolean runs = status.running();
            CompletionStage<?> plugged = Stages.then(
                    runs ? from.suspend() : Stages.nothing(), () -> each(piece -> piece.unpark(passage(), backends)));
            return (runs ? Stages.then(plugged, from::resume) : plugged).thenAccept(done -> {});
        });
    }

    @Override
    public CompletionStage<?> give() {
        Passage between = passage();
        if (prepared) {
            return each(piece -> piece.give(between));
        }
        return between.to()
                .monitor()
                .characters()
                .backends()
                .thenCompose(backends ->
                        each(piece -> piece.giveAgain(between, backends)).thenAccept(done -> {}));
    }

    @Override
    public CompletionStage<?> afterCont() {
        Passage between = passage();
        between.lookAgain();
        return each(piece -> piece.afterCont(between));
    }

    private void unguard() {
        TapGuard watching = guard;
        if (watching != null) {
            watching.close();
        }
    }

    @Override
    public void close() {
        unguard();
        taps().forEach(TapPiece::close);
        Passage bound = passage;
        if (bound != null) {
            bound.close();
        }
    }
}
