package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevReconnect;
import org.qmp4j.supervisor.domain.ChardevSource.TcpSocket;
import org.qmp4j.supervisor.domain.ChardevSource.UdpSocket;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.KeptElement;

/** Host sides that are sockets. */
final class ChardevSocketXml {
    private static final XmlValue<Boolean> MODE = XmlValue.flag("bind", "connect");

    /** All that a UNIX socket can speak. */
    private static final XmlValue<Boolean> RAW =
            new XmlValue<>("raw", text -> text.equals("raw") ? Optional.of(true) : Optional.empty(), value -> "raw");

    private static final XmlField<ChardevReconnect, Boolean> ENABLED =
            XmlField.attribute("enabled", XmlValue.YES_NO, ChardevReconnect::enabled);
    private static final XmlField<ChardevReconnect, Integer> TIMEOUT =
            XmlField.attribute("timeout", XmlValue.number(0, Integer.MAX_VALUE), ChardevReconnect::timeout);
    static final XmlShape<ChardevReconnect> RECONNECT = new XmlShape<>(
            "reconnect",
            said -> new ChardevReconnect(said.need(ENABLED), said.get(TIMEOUT)),
            List.of(ENABLED, TIMEOUT));

    private static final XmlField<UnixSocket, Boolean> UNIX_MODE =
            XmlField.attribute("mode", MODE, UnixSocket::listens);
    private static final XmlField<UnixSocket, String> PATH =
            XmlField.attribute("path", XmlValue.TEXT, UnixSocket::path);
    private static final XmlField<UnixSocket, ChardevReconnect> UNIX_RECONNECT =
            XmlField.child(RECONNECT, UnixSocket::reconnect);
    private static final XmlField<UnixSocket, List<KeptElement>> LABELS = ChardevPathXml.labels(UnixSocket::labels);
    private static final XmlField<UnixSocket, UnixSocket> UNIX_SOURCE = XmlField.child(
            new XmlShape<>("source", ChardevSocketXml::unix, List.of(UNIX_MODE, PATH, UNIX_RECONNECT, LABELS)),
            socket -> socket);
    static final XmlShape<UnixSocket> UNIX = new XmlShape<>(
            "unix",
            said -> said.get(UNIX_SOURCE, new UnixSocket(null)),
            List.of(UNIX_SOURCE, protocol(RAW, socket -> null)));

    private static final XmlField<TcpSocket, Boolean> TCP_MODE = XmlField.attribute("mode", MODE, TcpSocket::listens);
    private static final XmlField<TcpSocket, String> HOST = XmlField.attribute("host", XmlValue.TEXT, TcpSocket::host);
    private static final XmlField<TcpSocket, String> SERVICE =
            XmlField.attribute("service", XmlValue.TEXT, TcpSocket::service);
    private static final XmlField<TcpSocket, Boolean> TLS = XmlField.attribute("tls", XmlValue.YES_NO, TcpSocket::tls);
    private static final XmlField<TcpSocket, ChardevReconnect> TCP_RECONNECT =
            XmlField.child(RECONNECT, TcpSocket::reconnect);
    private static final XmlField<TcpSocket, TcpSocket> TCP_SOURCE = XmlField.child(
            new XmlShape<>(
                    "source",
                    said -> new TcpSocket(
                            said.need(HOST),
                            said.need(SERVICE),
                            said.get(TCP_MODE, false),
                            false,
                            said.get(TLS),
                            said.get(TCP_RECONNECT)),
                    List.of(TCP_MODE, HOST, SERVICE, TLS, TCP_RECONNECT)),
            socket -> socket);
    private static final XmlField<TcpSocket, Boolean> TELNET =
            protocol(XmlValue.flag("telnet", "raw"), TcpSocket::telnet);
    static final XmlShape<TcpSocket> TCP = new XmlShape<>(
            "tcp", said -> telnet(said.need(TCP_SOURCE), said.get(TELNET, false)), List.of(TCP_SOURCE, TELNET));

    /** One of the two ends of datagrams; what is not said is null. */
    private record End(
            boolean bind, @Nullable String host, @Nullable String service) {}

    private static final XmlField<End, Boolean> END_MODE = XmlField.attribute("mode", MODE, End::bind);
    private static final XmlField<End, String> END_HOST = XmlField.attribute("host", XmlValue.TEXT, End::host);
    private static final XmlField<End, String> END_SERVICE = XmlField.attribute("service", XmlValue.TEXT, End::service);
    private static final XmlField<UdpSocket, List<End>> ENDS = XmlField.children(
            new XmlShape<>(
                    "source",
                    said -> new End(said.get(END_MODE, false), said.get(END_HOST), said.get(END_SERVICE)),
                    List.of(END_MODE, END_HOST, END_SERVICE)),
            ChardevSocketXml::ends);
    static final XmlShape<UdpSocket> UDP = new XmlShape<>("udp", said -> udp(said.get(ENDS, List.of())), List.of(ENDS));

    private ChardevSocketXml() {}

    private static <T> XmlField<T, Boolean> protocol(XmlValue<Boolean> words, Function<T, @Nullable Boolean> getter) {
        return XmlField.said("protocol", "type", words, getter);
    }

    /** A socket that is not named is one of ours, on which QEMU listens. */
    private static UnixSocket unix(XmlShape.Reading said) {
        String path = said.get(PATH);
        return new UnixSocket(
                path, said.get(UNIX_MODE, path == null), said.get(UNIX_RECONNECT), said.get(LABELS, List.of()));
    }

    private static TcpSocket telnet(TcpSocket socket, boolean telnet) {
        return new TcpSocket(
                socket.host(), socket.service(), socket.listens(), telnet, socket.tls(), socket.reconnect());
    }

    private static List<End> ends(UdpSocket socket) {
        List<End> ends = new ArrayList<>();
        if (socket.bindHost() != null || socket.bindService() != null) {
            ends.add(new End(true, socket.bindHost(), socket.bindService()));
        }
        ends.add(new End(false, socket.host(), socket.service()));
        return ends;
    }

    private static UdpSocket udp(List<End> ends) {
        End bind = one(ends, true);
        End connect = one(ends, false);
        if (connect == null || connect.service() == null) {
            throw new IllegalArgumentException("datagrams need a <source mode='connect'> with a service");
        }
        return new UdpSocket(
                connect.host(),
                connect.service(),
                bind == null ? null : bind.host(),
                bind == null ? null : bind.service());
    }

    private static @Nullable End one(List<End> ends, boolean bind) {
        List<End> found = ends.stream().filter(end -> end.bind() == bind).toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException("only one <source> of each mode may be here");
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
