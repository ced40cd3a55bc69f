package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;
import org.qmp4j.supervisor.domain.ListenDef.NetworkListen;
import org.qmp4j.supervisor.domain.ListenDef.NoListen;
import org.qmp4j.supervisor.domain.ListenDef.SocketListen;

/**
 * {@code <listen>} of a display, and the attributes {@code listen} and {@code socket} of the display itself, which say the same
 * again.
 *
 * @param listen what the attribute says, or null
 * @param socket what the attribute says, or null
 * @param element what the element says, or null
 */
record ListenXml(
        @Nullable String listen,
        @Nullable String socket,
        @Nullable ListenDef element) {
    private static final XmlField<AddressListen, String> ADDRESS =
            XmlField.attribute("address", XmlValue.TEXT, AddressListen::address);
    private static final XmlField<NetworkListen, String> NETWORK =
            XmlField.attribute("network", XmlValue.TEXT, NetworkListen::network);
    private static final XmlField<NetworkListen, String> FOUND =
            XmlField.attribute("address", XmlValue.TEXT, NetworkListen::address);
    private static final XmlField<SocketListen, String> SOCKET =
            XmlField.attribute("socket", XmlValue.TEXT, SocketListen::path);

    private static final XmlChoice<ListenDef> ELEMENT = new XmlChoice<>(
            "listen",
            "type",
            null,
            List.of(
                    new XmlChoice.Variant<>(
                            "address",
                            AddressListen.class,
                            new XmlShape<>("listen", said -> new AddressListen(said.get(ADDRESS)), List.of(ADDRESS))),
                    new XmlChoice.Variant<>(
                            "network",
                            NetworkListen.class,
                            new XmlShape<>(
                                    "listen",
                                    said -> new NetworkListen(said.need(NETWORK), said.get(FOUND)),
                                    List.of(NETWORK, FOUND))),
                    new XmlChoice.Variant<>(
                            "socket",
                            SocketListen.class,
                            new XmlShape<>("listen", said -> new SocketListen(said.get(SOCKET)), List.of(SOCKET))),
                    new XmlChoice.Variant<>(
                            "none", NoListen.class, new XmlShape<>("listen", said -> new NoListen(), List.of()))));

    private static final XmlField<ListenXml, String> LISTEN_ATTRIBUTE =
            XmlField.attribute("listen", XmlValue.TEXT, ListenXml::listen);
    private static final XmlField<ListenXml, String> SOCKET_ATTRIBUTE =
            XmlField.attribute("socket", XmlValue.TEXT, ListenXml::socket);
    private static final XmlField<ListenXml, ListenDef> CHILD = XmlField.child(ELEMENT, ListenXml::element);
    private static final XmlShape<ListenXml> SHAPE = new XmlShape<>(
            "listen",
            said -> new ListenXml(said.get(LISTEN_ATTRIBUTE), said.get(SOCKET_ATTRIBUTE), said.get(CHILD)),
            List.of(SOCKET_ATTRIBUTE, LISTEN_ATTRIBUTE, CHILD));

    static <T> XmlField<T, ListenXml> field(Function<T, ListenDef> getter) {
        return XmlField.part(SHAPE, whole -> of(getter.apply(whole)));
    }

    private static ListenXml of(ListenDef listen) {
        return new ListenXml(
                listen instanceof AddressListen at ? at.address() : null,
                listen instanceof SocketListen at ? at.path() : null,
                listen);
    }

    /** What all of it comes to; null when nothing is said. */
    @Nullable
    ListenDef meaning() {
        if (element == null) {
            return socket != null ? new SocketListen(socket) : listen != null ? new AddressListen(listen) : null;
        }
        if (element instanceof AddressListen at && listen != null) {
            same("listen", listen, at.address());
            return new AddressListen(listen);
        }
        if (element instanceof SocketListen at && socket != null) {
            same("socket", socket, at.path());
            return new SocketListen(socket);
        }
        if (listen != null || socket != null) {
            throw new IllegalArgumentException("its attributes say another way to listen than its <listen>");
        }
        return element;
    }

    private static void same(String attribute, String outer, @Nullable String inner) {
        if (inner != null && !inner.equals(outer)) {
            throw new IllegalArgumentException(
                    "the attribute '" + attribute + "' says " + outer + ", but its <listen> says " + inner);
        }
    }
}
