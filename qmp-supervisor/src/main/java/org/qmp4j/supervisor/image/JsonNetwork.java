package org.qmp4j.supervisor.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qmp4j.supervisor.storage.NetworkHost;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.storage.WebAccess;

/** Images on the network as the JSON of a backing string has them: QEMU's options, today's and those of its elder versions. */
final class JsonNetwork {
    private static final List<String> FORMATS =
            Stream.of(HeaderFormat.values()).map(HeaderFormat::id).toList();

    private JsonNetwork() {}

    static StorageSource read(String driver, ObjectNode node) {
        if (FORMATS.contains(driver)) {
            throw BackingJson.refused("has a format ('" + driver + "') in it, where only storage can be");
        }
        NetworkProtocol protocol = BackingUri.protocol(driver);
        if (node.has("tls-creds") || node.has("encrypt")) {
            throw BackingJson.refused(
                    "names certificates or keys of another QEMU: say the image in <backingStore>, with them");
        }
        Optional<String> uri = BackingJson.text(node, "uri")
                .or(() -> BackingJson.text(node, "url"))
                .or(() -> BackingJson.text(node, "filename"));
        if (uri.isPresent()) {
            StorageSource source = BackingString.read(uri.get(), new org.qmp4j.supervisor.storage.EmptySource(false))
                    .source();
            if (!(source instanceof NetworkSource network) || network.protocol() != protocol) {
                throw BackingJson.refused("has driver '" + driver + "' and a URI of another: " + uri.get());
            }
            return protocol.isUrl() ? web(network, node) : network;
        }
        return switch (protocol) {
            case NBD -> nbd(node);
            case ISCSI -> iscsi(node);
            case SSH -> {
                NetworkSource source =
                        plain(protocol, Optional.of(BackingJson.need(node, "path")), servers(protocol, node));
                yield user(node).isEmpty() ? source : BackingString.loggedIn(source, user(node), Optional.empty());
            }
            case GLUSTER ->
                plain(
                        protocol,
                        Optional.of(BackingJson.need(node, "volume") + "/" + BackingJson.need(node, "path")),
                        servers(protocol, node));
            case RBD ->
                BackingString.configured(
                        plain(
                                protocol,
                                Optional.of(BackingJson.need(node, "pool") + "/" + BackingJson.need(node, "image")),
                                BackingJson.list(node.path("server")).stream()
                                        .map(server -> host(protocol, server))
                                        .toList()),
                        BackingJson.text(node, "snapshot"),
                        BackingJson.text(node, "conf"));
            case NFS -> nfs(node);
            default -> throw BackingJson.refused("has no URL for driver '" + driver + "'");
        };
    }

    private static NetworkSource plain(NetworkProtocol protocol, Optional<String> name, List<NetworkHost> hosts) {
        return BackingString.network(protocol, name, Optional.empty(), hosts);
    }

    private static NetworkSource web(NetworkSource source, ObjectNode node) {
        WebAccess access = new WebAccess(
                List.of(),
                BackingJson.text(node, "sslverify").map(JsonNetwork::yes).orElse(null),
                BackingJson.text(node, "readahead").map(BackingJson::number).orElse(null),
                BackingJson.text(node, "timeout").map(BackingJson::number).orElse(null));
        return new NetworkSource(
                source.protocol(),
                source.name(),
                source.query(),
                source.hosts(),
                null,
                null,
                null,
                null,
                null,
                access,
                null,
                source.login());
    }

    private static boolean yes(String word) {
        return word.equals("on") || word.equals("true") || word.equals("yes");
    }

    private static NetworkSource nbd(ObjectNode node) {
        Optional<String> export = BackingJson.text(node, "export");
        if (node.has("server")) {
            return plain(NetworkProtocol.NBD, export, servers(NetworkProtocol.NBD, node));
        }
        // options of QEMU before 2.8
        NetworkHost host = BackingJson.text(node, "path")
                .map(BackingString::socket)
                .orElseGet(() -> BackingString.host(
                        NetworkProtocol.NBD, BackingJson.need(node, "host"), BackingJson.text(node, "port")));
        return plain(NetworkProtocol.NBD, export, List.of(host));
    }

    private static NetworkSource iscsi(ObjectNode node) {
        String portal = BackingJson.need(node, "portal");
        if (!BackingJson.text(node, "transport").orElse("tcp").equals("tcp")) {
            throw BackingJson.refused("reaches iSCSI by another transport than tcp");
        }
        int colon = portal.lastIndexOf(':');
        boolean port = colon > portal.lastIndexOf(']');
        String host = port ? portal.substring(0, colon) : portal;
        return plain(
                NetworkProtocol.ISCSI,
                Optional.of(BackingJson.need(node, "target") + "/"
                        + BackingJson.text(node, "lun").orElse("0")),
                List.of(BackingString.host(
                        NetworkProtocol.ISCSI,
                        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host,
                        port ? Optional.of(portal.substring(colon + 1)) : Optional.empty())));
    }

    private static NetworkSource nfs(ObjectNode node) {
        NetworkSource source = plain(
                NetworkProtocol.NFS, Optional.of(BackingJson.need(node, "path")), servers(NetworkProtocol.NFS, node));
        Optional<String> user = user(node).map(id -> "+" + id);
        Optional<String> group = BackingJson.text(node, "group").map(id -> "+" + id);
        return user.isEmpty() && group.isEmpty() ? source : BackingString.loggedIn(source, user, group);
    }

    private static Optional<String> user(ObjectNode node) {
        return BackingJson.text(node, "user");
    }

    private static List<NetworkHost> servers(NetworkProtocol protocol, ObjectNode node) {
        if (!node.has("server")) {
            return List.of(
                    BackingString.host(protocol, BackingJson.need(node, "host"), BackingJson.text(node, "port")));
        }
        return BackingJson.list(node.path("server")).stream()
                .map(server -> host(protocol, server))
                .toList();
    }

    private static NetworkHost host(NetworkProtocol protocol, ObjectNode server) {
        String type = BackingJson.text(server, "type").orElse("inet");
        return switch (type) {
            case "unix" ->
                BackingString.socket(
                        BackingJson.text(server, "path").orElseGet(() -> BackingJson.need(server, "socket")));
            case "inet", "tcp" ->
                BackingString.host(protocol, BackingJson.need(server, "host"), BackingJson.text(server, "port"));
            default -> throw BackingJson.refused("has a server of type '" + type + "'");
        };
    }
}
