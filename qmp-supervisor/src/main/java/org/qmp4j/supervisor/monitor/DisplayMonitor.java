package org.qmp4j.supervisor.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.sockets.FdSocketAddress;
import org.qmp4j.qapi.sockets.InetSocketAddress;
import org.qmp4j.qapi.sockets.SocketAddress;
import org.qmp4j.qapi.ui.DisplayUpdate;
import org.qmp4j.qapi.ui.DisplayUpdateOptions;
import org.qmp4j.qapi.ui.DisplayUpdateOptionsVNC;
import org.qmp4j.qapi.ui.QueryVnc;
import org.qmp4j.qapi.ui.VncInfo;

/** Displays of a QEMU that runs. Reached by {@link DomainMonitor#displays()}. */
public final class DisplayMonitor {
    private static final String VNC = "vnc";

    private final QmpClient client;

    DisplayMonitor(QmpClient client) {
        this.client = client;
    }

    /** {@code query-vnc}: the first server, and who is connected to it. Fails where QEMU was started without any. */
    public CompletionStage<VncInfo> vnc() {
        return client.execute(new QueryVnc());
    }

    /**
     * {@code display-update}: the VNC server listens nowhere any more; who is connected stays. Fails where QEMU was started without
     * one. Ports for browsers stay open.
     */
    public CompletionStage<Empty> unlistenVnc() {
        return listen(List.of());
    }

    /** {@code display-update}: listens at that TCP port alone. After a failure it listens nowhere. */
    public CompletionStage<Empty> listenVnc(String host, int port) {
        return listen(List.of(new SocketAddress.Inet(InetSocketAddress.of(host, Integer.toString(port)))));
    }

    /** {@code display-update}: listens on those sockets alone, which listen already and were passed under those names. */
    public CompletionStage<Empty> listenVnc(List<String> names) {
        List<SocketAddress> addresses = names.stream()
                .<SocketAddress>map(name -> new SocketAddress.Fd(FdSocketAddress.of(name)))
                .toList();
        return listen(addresses).whenComplete((done, problem) -> {
            if (problem == null) {
                names.forEach(client.descriptors()::usedUp);
            }
        });
    }

    private CompletionStage<Empty> listen(List<SocketAddress> addresses) {
        DisplayUpdateOptionsVNC vnc =
                DisplayUpdateOptionsVNC.builder().addresses(addresses).build();
        return client.execute(new DisplayUpdate(new DisplayUpdateOptions.Vnc(vnc)));
    }

    /**
     * {@code set_password} of the VNC server, which must have been started with passwords on; lets new clients in, and leaves those
     * who are in alone. Lasts as long as the process.
     *
     * @param connected {@code keep}, {@code fail} or {@code disconnect} those who are in; null is keep
     */
    public CompletionStage<?> password(String password, @Nullable String connected) {
        return client.execute(
                "set_password",
                QmpJson.object()
                        .put("protocol", VNC)
                        .put("password", password)
                        .put("connected", Optional.ofNullable(connected).orElse("keep")));
    }

    /** {@code expire_password} of the VNC server. */
    public CompletionStage<?> passwordUntil(Instant end) {
        return client.execute(
                "expire_password",
                QmpJson.object().put("protocol", VNC).put("time", Long.toString(end.getEpochSecond())));
    }
}
