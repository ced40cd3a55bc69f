package org.qmp4j.supervisor.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DisplayPassword;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;
import org.qmp4j.supervisor.domain.ListenDef.NetworkListen;
import org.qmp4j.supervisor.domain.ListenDef.NoListen;
import org.qmp4j.supervisor.domain.ListenDef.SocketListen;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;
import org.qmp4j.supervisor.monitor.DisplayMonitor;
import org.qmp4j.supervisor.process.OpenSockets;

/**
 * The VNC server. Its protocol has state that no other process can take over, so clients connect again; the socket that listens
 * for them goes along where that is possible, and never stops listening.
 */
final class VncPiece extends Piece {
    static final String ALIAS = "vnc";

    private static final String LISTENER = "listener-vnc-";

    private final VncGraphics vnc;
    private final List<String> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Integer clients;
    private volatile @Nullable String missing;
    private boolean parked;
    private volatile @Nullable String broken;

    VncPiece(VncGraphics vnc) {
        super(ALIAS);
        this.vnc = vnc;
    }

    private boolean isOwnSocket() {
        return vnc.listen() instanceof SocketListen;
    }

    private @Nullable Integer port() {
        return vnc.listen() instanceof AddressListen || vnc.listen() instanceof NetworkListen ? vnc.port() : null;
    }

    @Override
    void descriptorsAreMissing(String why) {
        missing = why;
    }

    @Override
    HandoverItem item() {
        String failed = broken;
        if (failed != null) {
            return new HandoverItem(ALIAS, Fate.RECONNECTS, "nobody listens for clients: " + failed);
        } else if (clients != null && clients == 0) {
            return new HandoverItem(ALIAS, Fate.UNTOUCHED, "nobody is connected; " + listens());
        }
        return new HandoverItem(
                ALIAS, Fate.RECONNECTS, "clients must connect again, for their sessions cannot move; " + listens());
    }

    private String listens() {
        return isOwnSocket()
                ? "a listener is at the same path all the time"
                : port() == null
                        ? "nothing listens for them"
                        : missing == null
                                ? "its port is listened on all the time"
                                : "its port is listened on again within milliseconds (its socket cannot go along: "
                                        + missing + ")";
    }

    @Override
    DeviceDef parked(DeviceDef device) {
        return port() == null
                ? device
                : new VncGraphics(
                        new NoListen(),
                        null,
                        vnc.websocket(),
                        vnc.keymap(),
                        vnc.sharePolicy(),
                        vnc.powerControl(),
                        vnc.password(),
                        vnc.audio());
    }

    /** Who sets the password of a start sets it again here: a process that waits for a guest takes it already. */
    @Override
    CompletionStage<?> prepare(Passage passage) {
        List<CompletionStage<?>> stages = new ArrayList<>();
        stages.add(passage.from()
                .monitor()
                .displays()
                .vnc()
                .thenAccept(info -> clients = info.clients().map(List::size).orElse(0)));
        DisplayPassword password = vnc.password();
        if (password.text() != null) {
            stages.add(passage.to().monitor().displays().password(password.text(), null));
        }
        takeListeners(passage);
        List.copyOf(listeners)
                .forEach(name -> stages.add(passage.tryToPass(name, why -> {
                    missing = why;
                    listeners.remove(name);
                })));
        return Stages.all(stages);
    }

    private void takeListeners(Passage passage) {
        Integer port = port();
        OpenSockets sockets = passage.openSockets().orElse(null);
        if (port == null || sockets == null) {
            return;
        }
        for (int number : sockets.listeningTcp(port)) {
            String name = LISTENER + listeners.size();
            if (passage.take(name, number)) {
                listeners.add(name);
            }
        }
    }

    /** Only one of both may take a client: the other end of the port waits meanwhile. */
    @Override
    CompletionStage<?> park(Passage passage) {
        if (port() == null || parked) {
            return Stages.nothing();
        }
        parked = true;
        return passage.from().monitor().displays().unlistenVnc();
    }

    /** One that somebody else has begun may have been parked: it listens again in any case. */
    @Override
    boolean isParked(Map<String, String> backends) {
        return port() != null && (parked || clients == null);
    }

    @Override
    CompletionStage<?> unpark(Passage passage, Map<String, String> backends) {
        if (!isParked(backends)) {
            return Stages.nothing();
        }
        return Stages.then(
                passage.pass(listeners, passage.from()),
                () -> listen(passage.from()).thenAccept(done -> parked = false));
    }

    @Override
    CompletionStage<?> afterCont(Passage passage) {
        if (port() == null) {
            return Stages.nothing();
        }
        return listen(passage.to()).handle((done, problem) -> {
            if (problem != null) {
                broken = String.valueOf(problem.getMessage());
            }
            return null;
        });
    }

    /** By the sockets that were passed; by the port where there are none, or they were not taken. */
    private CompletionStage<?> listen(Holder holder) {
        DisplayMonitor displays = holder.monitor().displays();
        if (clients == null) {
            // what was passed by a supervisor that died holds the port until it is used
            return Stages.orElse(
                    displays.listenVnc(List.of(LISTENER + 0, LISTENER + 1)),
                    () -> Stages.orElse(displays.listenVnc(List.of(LISTENER + 0)), () -> anew(displays)));
        }
        return Stages.orElse(
                listeners.isEmpty() ? anew(displays) : displays.listenVnc(listeners), () -> anew(displays));
    }

    private CompletionStage<?> anew(DisplayMonitor displays) {
        Integer port = port();
        return displays.listenVnc(address(), port == null ? VncGraphics.FIRST_PORT : port);
    }

    private String address() {
        String stated = vnc.listen() instanceof AddressListen at
                ? at.address()
                : vnc.listen() instanceof NetworkListen network ? network.address() : null;
        return stated == null ? "127.0.0.1" : stated;
    }
}
