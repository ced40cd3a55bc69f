package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.NetworkHost;
import org.qmp4j.supervisor.storage.NetworkLogin;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.WebAccess;
import org.qmp4j.supervisor.storage.WebAccess.Cookie;

/** {@code <source protocol=…>}: formatdomain, "Hard drives, floppy disks, CDROMs". */
final class NetworkSourceXml {
    private static final XmlValue<Long> SECONDS = XmlValue.number(0L, 0xffff_ffffL);

    private static final XmlField<NetworkSource, NetworkProtocol> PROTOCOL = XmlField.attribute(
            "protocol", XmlValue.words(NetworkProtocol.values(), NetworkProtocol::id), NetworkSource::protocol);
    private static final XmlField<NetworkSource, String> NAME =
            XmlField.attribute("name", XmlValue.TEXT, NetworkSource::name);
    private static final XmlField<NetworkSource, String> QUERY =
            XmlField.attribute("query", XmlValue.TEXT, NetworkSource::query);
    private static final XmlField<NetworkSource, Boolean> TLS =
            XmlField.attribute("tls", XmlValue.YES_NO, NetworkSource::tls);
    private static final XmlField<NetworkSource, String> TLS_HOSTNAME =
            XmlField.attribute("tlsHostname", XmlValue.TEXT, NetworkSource::tlsHostname);

    private static final XmlField<NetworkHost, NetworkHost.Transport> TRANSPORT =
            XmlField.attribute("transport", DiskWords.of(NetworkHost.Transport.values()), NetworkHost::transport);
    private static final XmlField<NetworkHost, String> SOCKET =
            XmlField.attribute("socket", XmlValue.TEXT, NetworkHost::socket);
    private static final XmlField<NetworkHost, String> HOST_NAME =
            XmlField.attribute("name", XmlValue.TEXT, NetworkHost::name);
    private static final XmlField<NetworkHost, Integer> PORT =
            XmlField.attribute("port", XmlValue.number(0, 65535), NetworkHost::port);
    private static final XmlField<NetworkSource, List<NetworkHost>> HOSTS = XmlField.children(
            new XmlShape<>(
                    "host",
                    said -> new NetworkHost(said.get(HOST_NAME), said.get(PORT), said.get(TRANSPORT), said.get(SOCKET)),
                    List.of(HOST_NAME, PORT, TRANSPORT, SOCKET)),
            NetworkSource::hosts);

    private static final XmlField<NetworkSource, String> SNAPSHOT =
            XmlField.said("snapshot", "name", XmlValue.TEXT, NetworkSource::snapshot);
    private static final XmlField<NetworkSource, String> CONFIG =
            XmlField.said("config", "file", XmlValue.TEXT, NetworkSource::config);

    private static final XmlField<String, String> IQN = XmlField.said("iqn", "name", XmlValue.TEXT, iqn -> iqn);
    private static final XmlField<NetworkSource, String> INITIATOR =
            XmlField.child(new XmlShape<>("initiator", said -> said.need(IQN), List.of(IQN)), NetworkSource::initiator);

    private static final XmlField<Cookie, String> COOKIE_NAME = XmlField.attribute("name", XmlValue.TEXT, Cookie::name);
    private static final XmlField<Cookie, String> COOKIE_VALUE = XmlField.text(XmlValue.TEXT, Cookie::value);
    private static final XmlField<List<Cookie>, List<Cookie>> COOKIE = XmlField.children(
            new XmlShape<>(
                    "cookie",
                    said -> new Cookie(said.need(COOKIE_NAME), said.need(COOKIE_VALUE)),
                    List.of(COOKIE_NAME, COOKIE_VALUE)),
            cookies -> cookies);
    private static final XmlField<NetworkSource, List<Cookie>> COOKIES = XmlField.child(
            new XmlShape<>("cookies", said -> said.get(COOKIE, List.of()), List.of(COOKIE)),
            ofWeb(web -> web.cookies().isEmpty() ? null : web.cookies()));
    private static final XmlField<NetworkSource, Boolean> SSL_VERIFY =
            XmlField.said("ssl", "verify", XmlValue.YES_NO, ofWeb(WebAccess::sslVerify));
    private static final XmlField<NetworkSource, Long> READAHEAD =
            XmlField.said("readahead", "size", XmlValue.number(0L, Long.MAX_VALUE / 2), ofWeb(WebAccess::readahead));
    private static final XmlField<NetworkSource, Long> TIMEOUT =
            XmlField.said("timeout", "seconds", SECONDS, ofWeb(WebAccess::timeout));
    private static final XmlField<NetworkSource, Long> RECONNECT =
            XmlField.said("reconnect", "delay", SECONDS, NetworkSource::reconnectDelay);

    private static final XmlField<NetworkLogin, String> USER = XmlField.attribute(
            "user",
            XmlValue.TEXT,
            login -> login.keyfile() == null && login.agentSocket() == null ? login.user() : null);
    private static final XmlField<NetworkLogin, String> USERNAME = XmlField.attribute(
            "username",
            XmlValue.TEXT,
            login -> login.keyfile() == null && login.agentSocket() == null ? null : login.user());
    private static final XmlField<NetworkLogin, String> GROUP =
            XmlField.attribute("group", XmlValue.TEXT, NetworkLogin::group);
    private static final XmlField<NetworkLogin, String> KEYFILE =
            XmlField.attribute("keyfile", XmlValue.TEXT, NetworkLogin::keyfile);
    private static final XmlField<NetworkLogin, String> AGENT =
            XmlField.attribute("agentsock", XmlValue.TEXT, NetworkLogin::agentSocket);
    private static final XmlField<NetworkSource, NetworkLogin> IDENTITY = XmlField.child(
            new XmlShape<>(
                    "identity",
                    said -> new NetworkLogin(
                            said.get(USER) == null ? said.get(USERNAME) : said.get(USER),
                            said.get(GROUP),
                            said.get(KEYFILE),
                            said.get(AGENT),
                            null),
                    List.of(USER, GROUP, USERNAME, KEYFILE, AGENT)),
            NetworkSourceXml::identity);
    private static final XmlField<NetworkSource, String> KNOWN_HOSTS = XmlField.said(
            "knownHosts", "path", XmlValue.TEXT, source -> source.login().knownHosts());

    static final XmlShape<NetworkSource> SHAPE = new XmlShape<>("source", NetworkSourceXml::make, fields());

    private NetworkSourceXml() {}

    private static List<XmlField<NetworkSource, ?>> fields() {
        List<XmlField<NetworkSource, ?>> fields =
                new ArrayList<>(List.of(PROTOCOL, NAME, QUERY, TLS, TLS_HOSTNAME, HOSTS, SNAPSHOT, CONFIG, INITIATOR));
        fields.addAll(List.of(COOKIES, SSL_VERIFY, READAHEAD, TIMEOUT, RECONNECT, IDENTITY, KNOWN_HOSTS));
        return fields;
    }

    private static <V> Function<NetworkSource, @Nullable V> ofWeb(Function<WebAccess, @Nullable V> part) {
        return source -> part.apply(source.web());
    }

    private static @Nullable NetworkLogin identity(NetworkSource source) {
        NetworkLogin login = source.login();
        NetworkLogin said = new NetworkLogin(login.user(), login.group(), login.keyfile(), login.agentSocket(), null);
        return said.equals(NetworkLogin.UNSAID) ? null : said;
    }

    private static NetworkSource make(XmlShape.Reading said) {
        NetworkLogin login = said.get(IDENTITY, NetworkLogin.UNSAID);
        return new NetworkSource(
                said.need(PROTOCOL),
                said.get(NAME),
                said.get(QUERY),
                said.get(HOSTS, List.of()),
                said.get(SNAPSHOT),
                said.get(CONFIG),
                said.get(TLS),
                said.get(TLS_HOSTNAME),
                said.get(INITIATOR),
                new WebAccess(
                        said.get(COOKIES, List.of()), said.get(SSL_VERIFY), said.get(READAHEAD), said.get(TIMEOUT)),
                said.get(RECONNECT),
                new NetworkLogin(
                        login.user(), login.group(), login.keyfile(), login.agentSocket(), said.get(KNOWN_HOSTS)));
    }
}
