package org.qmp4j.supervisor.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.monitor.CharacterMonitor;

/**
 * A port of virtio, or a device that never reads. It touches nothing while its guest stands still, so both processes may have the
 * connection for a while: the second gets it before the first lets go. Its host side can be changed while the guest runs alone.
 */
final class PortPiece extends Piece {
    private final HostSide side;
    private final ConnectionState connection;
    private final String client;
    private final String again;
    private final String listener;
    private volatile boolean listenerPassed;
    private boolean millis;
    private boolean prepared;

    PortPiece(CharacterDeviceDef device) {
        super(String.valueOf(device.placement().alias()));
        this.side = HostSide.of(device);
        this.client = "client-" + alias();
        this.again = "again-" + alias();
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

    /** The connection is given to a socket of ours, whatever else it is at first. */
    @Override
    DeviceDef parked(DeviceDef device) {
        if (!(device instanceof CharacterDeviceDef one)) {
            return device;
        }
        return Characters.with(one, side.isOwnListener() ? side.source() : new UnixSocket(null));
    }

    @Override
    CompletionStage<?> prepare(Passage passage) {
        prepared = true;
        List<CompletionStage<?>> stages = new ArrayList<>();
        String backend = passage.backend(side.id());
        connection.found(Connections.isConnected(backend));
        if (connection.goesAlong() && Connections.take(side, backend, passage, client)) {
            stages.add(joined(passage));
        }
        if (side.isTcpListener() && passage.takeListener(listener, side.tcpPort())) {
            listenerPassed = true;
            stages.add(passage.tryToPass(listener, why -> listenerPassed = false));
        }
        if (side.connects() && side.reconnectSeconds() > 0) {
            stages.add(passage.to().monitor().characters().takesMillis().thenAccept(takes -> millis = takes));
        }
        return Stages.all(stages);
    }

    /** Gives it what was taken; a TCP port is listened on again later, which takes the same connection once more. */
    private CompletionStage<?> joined(Passage passage) {
        connection.taken();
        CompletionStage<?> passed = passage.tryToPass(client, connection::refused);
        if (side.isTcpListener()) {
            passage.held(client).ifPresent(fd -> passage.keep(again, fd));
            passed = Stages.all(List.of(passed, passage.tryToPass(again, connection::refused)));
        }
        return Stages.then(
                passed,
                () -> connection.isTaken()
                        ? connection.join(passage.to().monitor().characters(), client)
                        : Stages.nothing());
    }

    @Override
    CompletionStage<?> catchUp(Passage passage) {
        return side.connects() || !Connections.takeNewcomer(side, passage, client) ? Stages.nothing() : joined(passage);
    }

    /** The guest runs: what it writes between the two commands has nowhere to go. */
    @Override
    CompletionStage<?> afterCont(Passage passage) {
        CharacterMonitor to = passage.to().monitor().characters();
        if (!prepared) {
            return afterAnother(to);
        } else if (side.isOwnListener()) {
            return connection.isTaken() ? Stages.nothing() : catchUp(passage);
        } else if (side.connects() && connection.isTaken()) {
            return Stages.nothing();
        }
        List<CompletionStage<?>> stages = new ArrayList<>();
        stages.add(connection.told(
                to.change(side.id(), listenerPassed ? side.passedServer(listener) : side.anew(null, millis))));
        if (side.isTcpListener() && connection.isTaken()) {
            stages.add(connection.join(to, again));
        }
        return Stages.all(stages);
    }

    /** For a hand-over that another supervisor has begun. What is parked is on a socket of ours, with a connection or without. */
    private CompletionStage<?> afterAnother(CharacterMonitor to) {
        return to.backends().thenCompose(backends -> {
            String now = backends.getOrDefault(side.id(), "");
            boolean parkedHere = now.contains(".sock,server=on") || Connections.isConnected(now);
            if (side.isOwnListener() || !parkedHere || side.connects() && Connections.isConnected(now)) {
                return CompletableFuture.<Void>completedFuture(null);
            }
            CompletionStage<?> changed = side.isTcpListener()
                    ? Stages.orElse(
                            to.change(side.id(), side.passedServer(listener)),
                            () -> to.change(side.id(), side.anew(null, millis)))
                    : to.change(side.id(), side.anew(null, millis));
            return Stages.then(changed, () -> side.isTcpListener() ? connection.join(to, again) : Stages.nothing())
                    .thenAccept(done -> {});
        });
    }
}
