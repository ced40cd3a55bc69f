package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.ChardevReconnect;
import org.qmp4j.supervisor.domain.HostPciAddress;
import org.qmp4j.supervisor.domain.InterfaceSource.Datagrams;
import org.qmp4j.supervisor.domain.InterfaceSource.HostCard;
import org.qmp4j.supervisor.domain.InterfaceSource.Multicast;
import org.qmp4j.supervisor.domain.InterfaceSource.SocketClient;
import org.qmp4j.supervisor.domain.InterfaceSource.SocketEnd;
import org.qmp4j.supervisor.domain.InterfaceSource.SocketServer;
import org.qmp4j.supervisor.domain.InterfaceSource.VhostUser;

/** What a card is plugged in that is a card of the host, or a socket. */
final class InterfaceEndXml {
    private static final XmlField<HostPciAddress, HostPciAddress> HOST_ADDRESS =
            XmlField.part(HostPciXml.SHAPE, address -> address);
    private static final XmlField<HostPciAddress, String> HOST_TYPE =
            XmlField.attribute("type", XmlValue.oneOf(List.of("pci")), address -> "pci");
    private static final XmlField<HostCard, HostPciAddress> HOST_SOURCE = XmlField.child(
            wrapped(new XmlShape<>(
                    "address",
                    said -> {
                        said.need(HOST_TYPE);
                        return said.need(HOST_ADDRESS);
                    },
                    List.of(HOST_TYPE, HOST_ADDRESS))),
            HostCard::address);
    private static final XmlField<HostCard, Boolean> MANAGED =
            XmlField.attribute("managed", XmlValue.YES_NO, HostCard::managed);
    static final XmlShape<HostCard> HOSTDEV = new XmlShape<>(
            "hostdev", said -> new HostCard(said.need(HOST_SOURCE), said.get(MANAGED)), List.of(MANAGED, HOST_SOURCE));

    private static final XmlField<VhostUser, String> SOCKET_TYPE = XmlField.attribute(
            "type", XmlValue.oneOf(List.of("unix")), socket -> socket.path() == null ? null : "unix");
    private static final XmlField<VhostUser, String> SOCKET_PATH = InterfaceSourceXml.text("path", VhostUser::path);
    private static final XmlField<VhostUser, Boolean> SOCKET_MODE = XmlField.attribute(
            "mode", XmlValue.flag("server", "client"), socket -> socket.path() == null ? null : socket.server());
    private static final XmlField<VhostUser, String> SOCKET_DEV = InterfaceSourceXml.text("dev", VhostUser::dev);
    private static final XmlField<VhostUser, ChardevReconnect> RECONNECT =
            XmlField.child(ChardevSocketXml.RECONNECT, VhostUser::reconnect);
    private static final VhostUser OPEN = new VhostUser(null, false, null, null);
    private static final XmlField<VhostUser, VhostUser> SOCKET = XmlField.child(
            new XmlShape<>(
                    "source",
                    InterfaceEndXml::socket,
                    List.of(SOCKET_TYPE, SOCKET_PATH, SOCKET_MODE, SOCKET_DEV, RECONNECT)),
            socket -> socket.equals(OPEN) ? null : socket);
    static final XmlShape<VhostUser> VHOSTUSER =
            new XmlShape<>("vhostuser", said -> said.get(SOCKET, OPEN), List.of(SOCKET));

    private static final XmlField<SocketEnd, String> ADDRESS =
            XmlField.attribute("address", XmlValue.TEXT, SocketEnd::address);
    private static final XmlField<SocketEnd, Integer> PORT =
            XmlField.attribute("port", XmlValue.number(1, 65_535), SocketEnd::port);
    private static final XmlShape<SocketEnd> END = end("source");
    private static final XmlShape<SocketEnd> LOCAL_END = end("local");

    private static final XmlField<Multicast, SocketEnd> GROUP = XmlField.child(END, Multicast::group);
    static final XmlShape<Multicast> MCAST =
            new XmlShape<>("mcast", said -> new Multicast(said.need(GROUP)), List.of(GROUP));

    private static final XmlField<SocketServer, SocketEnd> LISTENS = XmlField.child(END, SocketServer::end);
    static final XmlShape<SocketServer> SERVER =
            new XmlShape<>("server", said -> new SocketServer(said.need(LISTENS)), List.of(LISTENS));

    private static final XmlField<SocketClient, SocketEnd> CONNECTS = XmlField.child(END, SocketClient::end);
    static final XmlShape<SocketClient> CLIENT =
            new XmlShape<>("client", said -> new SocketClient(said.need(CONNECTS)), List.of(CONNECTS));

    private static final XmlField<Datagrams, SocketEnd> REMOTE = XmlField.part(END, Datagrams::remote);
    private static final XmlField<Datagrams, SocketEnd> LOCAL = XmlField.child(LOCAL_END, Datagrams::local);
    static final XmlShape<Datagrams> UDP = InterfaceSourceXml.source(
            said -> new Datagrams(said.need(REMOTE), said.need(LOCAL)), List.of(REMOTE, LOCAL));

    private InterfaceEndXml() {}

    private static <T> XmlShape<T> wrapped(XmlShape<T> address) {
        XmlField<T, T> field = XmlField.child(address, value -> value);
        return new XmlShape<>("source", said -> said.need(field), List.of(field));
    }

    private static VhostUser socket(XmlShape.Reading said) {
        String path = said.get(SOCKET_PATH);
        if (path != null) {
            said.need(SOCKET_TYPE);
            said.need(SOCKET_MODE);
        }
        return new VhostUser(path, said.get(SOCKET_MODE, false), said.get(RECONNECT), said.get(SOCKET_DEV));
    }

    private static XmlShape<SocketEnd> end(String name) {
        return new XmlShape<>(name, said -> new SocketEnd(said.get(ADDRESS), said.need(PORT)), List.of(ADDRESS, PORT));
    }
}
