package org.qmp4j.supervisor.image;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.supervisor.storage.NetworkHost;
import org.qmp4j.supervisor.storage.NetworkHost.Transport;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.StorageSource;

/** A URI by which an image names another. A password in it is not taken over: it would have to be a secret. */
final class BackingUri {
    private static final Pattern REST = Pattern.compile(
            "(?:(?<user>[^/?#@]*)@)?(?<host>\\[[^\\]/?#]*]|[^/?#:\\[\\]]*)(?::(?<port>[0-9]*))?(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?");

    private final NetworkProtocol protocol;
    private final Matcher said;
    private final Optional<Transport> transport;

    private BackingUri(NetworkProtocol protocol, Optional<Transport> transport, Matcher said) {
        this.protocol = protocol;
        this.transport = transport;
        this.said = said;
    }

    /** @param rest what is after the two slashes */
    static StorageSource read(String scheme, String rest) {
        int plus = scheme.indexOf('+');
        String word = plus < 0 ? scheme : scheme.substring(0, plus);
        NetworkProtocol protocol = protocol(word);
        Optional<Transport> transport =
                plus < 0 ? Optional.empty() : Optional.of(transport(scheme.substring(plus + 1)));
        Matcher said = REST.matcher(rest);
        if (!said.matches()) {
            throw new IllegalArgumentException("'" + scheme + "://" + rest + "' is no URI of an image");
        }
        return new BackingUri(protocol, transport, said).source();
    }

    static NetworkProtocol protocol(String word) {
        for (NetworkProtocol protocol : NetworkProtocol.values()) {
            if (protocol.id().equals(word)) {
                return protocol;
            }
        }
        throw new IllegalArgumentException("protocol '" + word + "' is none that is known here");
    }

    private static Transport transport(String word) {
        for (Transport transport : Transport.values()) {
            if (transport.name().toLowerCase(Locale.ROOT).equals(word)) {
                return transport;
            }
        }
        throw new IllegalArgumentException("transport '" + word + "' is none that is known here");
    }

    private StorageSource source() {
        String path = Optional.ofNullable(said.group("path")).orElse("");
        Map<String, String> query = parameters();
        boolean web = protocol.isUrl();
        boolean rooted = protocol == NetworkProtocol.SSH || protocol == NetworkProtocol.NFS;
        String name = rooted || path.isEmpty() ? path : path.substring(1);
        NetworkSource source = BackingString.network(
                protocol,
                Optional.of(web ? name : decoded(name)),
                web ? Optional.ofNullable(said.group("query")) : Optional.empty(),
                List.of(host(query)));
        if (protocol == NetworkProtocol.SSH && said.group("user") != null) {
            return BackingString.loggedIn(source, Optional.of(user()), Optional.empty());
        }
        if (protocol == NetworkProtocol.NFS && (query.containsKey("uid") || query.containsKey("gid"))) {
            return BackingString.loggedIn(source, number(query, "uid"), number(query, "gid"));
        }
        return source;
    }

    private static Optional<String> number(Map<String, String> query, String key) {
        return Optional.ofNullable(query.get(key)).map(id -> "+" + id);
    }

    private String user() {
        String user = said.group("user");
        int colon = user.indexOf(':');
        return decoded(colon < 0 ? user : user.substring(0, colon));
    }

    private NetworkHost host(Map<String, String> query) {
        if (transport.equals(Optional.of(Transport.UNIX))) {
            String socket = query.get("socket");
            if (socket == null) {
                throw new IllegalArgumentException("its URI is of a socket, and does not say socket=");
            }
            return BackingString.socket(socket);
        }
        String name = said.group("host");
        boolean six = name.startsWith("[");
        NetworkHost plain = BackingString.host(
                protocol, six ? name.substring(1, name.length() - 1) : name, Optional.ofNullable(said.group("port")));
        return transport.equals(Optional.of(Transport.RDMA))
                ? new NetworkHost(plain.name(), plain.port(), Transport.RDMA, null)
                : plain;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String one : Optional.ofNullable(said.group("query")).orElse("").split("[&;]", -1)) {
            int equals = one.indexOf('=');
            if (equals > 0 && !protocol.isUrl()) {
                parameters.put(decoded(one.substring(0, equals)), decoded(one.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** With each {@code %41} as what it stands for. */
    private static String decoded(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        int at = 0;
        while (at < in.length) {
            if (in[at] != '%') {
                out.put(in[at++]);
                continue;
            }
            int high = at + 2 < in.length ? Character.digit(in[at + 1], 16) : -1;
            int low = at + 2 < in.length ? Character.digit(in[at + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new IllegalArgumentException("'" + text + "' has a % that stands for nothing");
            }
            out.put((byte) (high * 16 + low));
            at += 3;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("'" + text + "' is not UTF-8", e);
        }
    }
}
