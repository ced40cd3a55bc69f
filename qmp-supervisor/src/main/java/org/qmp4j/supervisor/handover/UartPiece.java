package org.qmp4j.supervisor.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.monitor.CharacterMonitor;

/**
 * A serial port that is a UART. It reads what comes in even while the guest stands still, so its host side is changed: to a ring that
 * keeps what the guest writes, in the first process before the state leaves it; to what it was in the second once the state is
 * there. A connection goes along by its descriptor, so that its other end sees nothing of that.
 */
final class UartPiece extends Piece {
    /** Some seconds of output at the speed of a UART. */
    static final long RING_BYTES = 1 << 16;

    private static final String RING = "ringbuf";
    private static final String NOTHING = "null";

    private final HostSide side;
    private final ConnectionState connection;
    private final String client;
    private final String listener;
    private volatile boolean listenerPassed;
    private boolean millis;
    private boolean millisBefore;
    private boolean parked;

    UartPiece(CharacterDeviceDef device) {
        super(String.valueOf(device.placement().alias()));
        this.side = HostSide.of(device);
        this.client = "client-" + alias();
        this.listener = "listener-" + alias();
        this.connection = new ConnectionState(side);
    }

    @Override
    HandoverItem item() {
        return connection.item(alias());
    }

    @Override
    void descriptorsAreMissing(String why) {
        connection.descriptorsAreMissing(why);
    }

    /** A socket of ours is another file for each process; what else there is both cannot have at once. */
    @Override
    DeviceDef parked(DeviceDef device) {
        if (!(device instanceof CharacterDeviceDef one)) {
            return device;
        }
        return Characters.with(one, side.isOwnListener() ? side.source() : new ChardevSource.Nothing());
    }

    @Override
    CompletionStage<?> prepare(Passage passage) {
        List<CompletionStage<?>> stages = new ArrayList<>();
        String backend = passage.backend(side.id());
        connection.found(Connections.isConnected(backend));
        if (connection.goesAlong() && Connections.take(side, backend, passage, client)) {
            connection.taken();
            passage.makeRoom(client);
            stages.add(passage.tryToPass(client, connection::refused));
        }
        if (side.isTcpListener() && passage.takeListener(listener, side.tcpPort())) {
            listenerPassed = true;
            stages.add(passage.tryToPass(listener, why -> listenerPassed = false));
        }
        if (side.connects() && side.reconnectSeconds() > 0) {
            stages.add(characters(passage.to()).takesMillis().thenAccept(takes -> millis = takes));
            stages.add(characters(passage.from()).takesMillis().thenAccept(takes -> millisBefore = takes));
        }
        return Stages.all(stages);
    }

    @Override
    CompletionStage<?> catchUp(Passage passage) {
        if (side.connects() || !Connections.takeNewcomer(side, passage, client)) {
            return Stages.nothing();
        }
        connection.taken();
        passage.makeRoom(client);
        return passage.tryToPass(client, connection::refused);
    }

    /**
     * A socket that nobody is connected to is left alone: who connects to it finds a listener. A UART that waits for room in its line
     * would wait for ever in the second process: QEMU forgets there that it waits.
     */
    @Override
    CompletionStage<?> park(Passage passage) {
        if (parked || side.isOwnListener() && !connection.exists()) {
            return Stages.nothing();
        }
        if (!passage.hasRoom(client)) {
            return CompletableFuture.failedFuture(new QmpUnsupportedException("whoever is connected to " + alias()
                    + " does not read what the guest writes there, and without CAP_NET_ADMIN it cannot be kept for them:"
                    + " have them read or disconnect, and try again"));
        }
        parked = true;
        return characters(passage.from()).change(side.id(), side.ring());
    }

    @Override
    CompletionStage<?> give(Passage passage) {
        CharacterMonitor to = characters(passage.to());
        List<CompletionStage<?>> stages = new ArrayList<>();
        if (side.connects()) {
            return to.change(side.id(), connection.isTaken() ? side.passedClient(client) : side.anew(null, millis));
        } else if (!side.isOwnListener()) {
            stages.add(to.change(side.id(), listenerPassed ? side.passedServer(listener) : side.anew(null, millis)));
        }
        if (connection.isTaken()) {
            stages.add(connection.join(to, client));
        }
        return Stages.all(stages);
    }

    /** What the second process has passed to it under these names is its own by now, or still to be used up. */
    @Override
    CompletionStage<?> giveAgain(Passage passage, Map<String, String> backends) {
        CharacterMonitor to = characters(passage.to());
        if (side.isOwnListener()) {
            return connection.join(to, client);
        } else if (!NOTHING.equals(backends.get(side.id()))) {
            return Stages.nothing();
        }
        return side.connects()
                ? Stages.orElse(
                        to.change(side.id(), side.passedClient(client)),
                        () -> to.change(side.id(), side.anew(null, millis)))
                : Stages.then(
                        Stages.orElse(
                                to.change(side.id(), side.passedServer(listener)),
                                () -> to.change(side.id(), side.anew(null, millis))),
                        () -> connection.join(to, client));
    }

    @Override
    boolean isParked(Map<String, String> backends) {
        return RING.equals(backends.get(side.id()));
    }

    @Override
    CompletionStage<?> unpark(Passage passage, Map<String, String> backends) {
        if (!isParked(backends)) {
            return Stages.nothing();
        }
        return characters(passage.from())
                .drain(side.id(), RING_BYTES)
                .thenCompose(
                        drained -> Stages.then(plugBack(passage), () -> connection.deliver(drained, passage, client))
                                .thenAccept(done -> {}));
    }

    private CompletionStage<?> plugBack(Passage passage) {
        CharacterMonitor from = characters(passage.from());
        boolean server = passage.held(listener).isPresent();
        boolean joins = passage.held(client).isPresent();
        List<String> needed = new ArrayList<>();
        if (server) {
            needed.add(listener);
        }
        if (joins) {
            needed.add(client);
        }
        return Stages.then(passage.pass(needed, passage.from()), () -> {
            if (side.connects() && joins) {
                return from.change(side.id(), side.passedClient(client));
            }
            CompletionStage<?> changed = from.change(
                    side.id(),
                    server ? side.passedServer(listener) : side.anew(passage.socketOf(alias()), millisBefore));
            return joins ? Stages.then(changed, () -> connection.join(from, client)) : changed;
        });
    }

    /** Somebody who connected to the first process while its guest stood still. */
    @Override
    CompletionStage<?> afterCont(Passage passage) {
        boolean before = connection.isTaken();
        return before || !side.isOwnListener() || !Connections.takeNewcomer(side, passage, client)
                ? Stages.nothing()
                : Stages.then(passage.pass(client, passage.to()), () -> {
                    connection.taken();
                    return connection.join(characters(passage.to()), client);
                });
    }

    private static CharacterMonitor characters(Holder holder) {
        return holder.monitor().characters();
    }
}
