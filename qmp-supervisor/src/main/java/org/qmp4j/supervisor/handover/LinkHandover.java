package org.qmp4j.supervisor.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;

/** Nothing but links to sockets that both processes have below their own directories: whoever is connected connects again. */
final class LinkHandover implements Handover {
    private final List<HandoverItem> items = new ArrayList<>();

    LinkHandover(DomainDef live) {
        live.devices().of(CharacterDeviceDef.class).forEach(device -> add(alias(device), device));
        for (VncGraphics vnc : live.devices().of(VncGraphics.class)) {
            boolean socket = vnc.listen() instanceof ListenDef.SocketListen;
            items.add(new HandoverItem(
                    "vnc",
                    socket ? Fate.RECONNECTS : Fate.REFUSED,
                    socket
                            ? "its clients find the new listener at the same path"
                            : "a port cannot be handed over yet"));
        }
        for (InterfaceDef card : live.devices().interfaces()) {
            boolean user = card.source() instanceof UserNetwork;
            items.add(new HandoverItem(
                    alias(card),
                    user ? Fate.RECONNECTS : Fate.REFUSED,
                    user ? "connections through QEMU's own network end" : "this network cannot be handed over yet"));
        }
    }

    private void add(String alias, CharacterDeviceDef device) {
        if (!device.isInGuest()) {
            return;
        }
        ChardevSource source = device.chardev().source();
        if (source instanceof ChardevSource.Nothing) {
            items.add(new HandoverItem(alias, Fate.UNTOUCHED, "nobody is connected"));
        } else if (device.chardev().listener() != null) {
            items.add(new HandoverItem(alias, Fate.RECONNECTS, "its clients find the new listener at the same path"));
        } else {
            items.add(new HandoverItem(alias, Fate.REFUSED, "this kind of connection cannot be handed over yet"));
        }
    }

    private static String alias(DeviceDef device) {
        return String.valueOf(device.placement().alias());
    }

    @Override
    public List<HandoverItem> items() {
        return List.copyOf(items);
    }

    @Override
    public DomainDef parked(DomainDef live) {
        return live;
    }

    @Override
    public void bind(Holder from, Holder to) {
        // both listen below directories of their own
    }

    @Override
    public void prepare() {
        // nothing is duplicated
    }

    @Override
    public CompletionStage<?> park() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> unpark() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> give() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> afterCont() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        // nothing was duplicated
    }
}
