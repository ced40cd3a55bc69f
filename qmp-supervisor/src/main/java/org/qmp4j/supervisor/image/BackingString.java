package org.qmp4j.supervisor.image;

import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.DirSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.NetworkHost;
import org.qmp4j.supervisor.storage.NetworkLogin;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.storage.WebAccess;

/**
 * The name of a backing file as it stands in a header: a path, absolute or relative to the image that names it, a URI,
 * {@code json:{…}}, or one of QEMU's old forms ({@code nbd:host:port}, {@code rbd:pool/image}). As in QEMU a name has a protocol when
 * a colon comes before its first slash.
 */
public final class BackingString {
    private BackingString() {}

    /**
     * Where it leads.
     *
     * @param text as it stands in the header
     * @param from the image that names it; paths are joined as text, so that symlinks count as they do for QEMU
     * @throws IllegalArgumentException when that cannot be told, or cannot be said in domain XML; says why
     */
    public static BackingPlace read(String text, StorageSource from) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the name of the image below is empty");
        }
        if (text.startsWith("json:")) {
            return BackingJson.read(text.substring("json:".length()), from);
        }
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        if (colon < 0 || slash >= 0 && slash < colon) {
            return BackingPlace.of(file(text, from));
        }
        String protocol = text.substring(0, colon);
        String rest = text.substring(colon + 1);
        if (protocol.equals("file")) {
            return BackingPlace.of(file(rest.startsWith("///") ? rest.substring(2) : rest, from));
        }
        if (rest.startsWith("//")) {
            return BackingPlace.of(BackingUri.read(protocol, rest.substring(2)));
        }
        return switch (protocol) {
            case "nbd" -> BackingPlace.of(BackingColon.nbd(rest));
            case "rbd" -> BackingPlace.of(BackingColon.rbd(rest));
            case "fat" -> BackingPlace.of(new DirSource(rest.substring(rest.lastIndexOf(':') + 1)));
            case "host_device" -> BackingPlace.of(new BlockSource(rest));
            default ->
                throw new IllegalArgumentException("'" + text + "' begins with protocol '" + protocol
                        + "', which is none that is known here; a file with a colon in its name has to be ./" + text);
        };
    }

    /** A path, which may be relative to the directory of the image that names it. */
    static StorageSource file(String path, StorageSource from) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("the path of the image below is empty");
        }
        if (path.startsWith("/")) {
            return new FileSource(path);
        }
        if (from instanceof FileSource file) {
            return new FileSource(directory(file.path()) + path);
        }
        if (from instanceof BlockSource block) {
            return new FileSource(directory(block.path()) + path);
        }
        if (from instanceof NetworkSource network && network.name() != null) {
            return named(network, directory(network.name()) + path);
        }
        throw new IllegalArgumentException(
                "'" + path + "' is relative to the image that names it, which has no directory");
    }

    private static String directory(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static NetworkSource named(NetworkSource from, String name) {
        return new NetworkSource(
                from.protocol(),
                name,
                from.query(),
                from.hosts(),
                from.snapshot(),
                from.config(),
                from.tls(),
                from.tlsHostname(),
                from.initiator(),
                from.web(),
                from.reconnectDelay(),
                from.login());
    }

    /** An image on the network of which no more is said. */
    static NetworkSource network(
            NetworkProtocol protocol, Optional<String> name, Optional<String> query, List<NetworkHost> hosts) {
        return new NetworkSource(
                protocol,
                name.filter(text -> !text.isEmpty()).orElse(null),
                query.orElse(null),
                hosts,
                null,
                null,
                null,
                null,
                null,
                WebAccess.UNSAID,
                null,
                NetworkLogin.UNSAID);
    }

    /** The same image for that user and group. */
    static NetworkSource loggedIn(NetworkSource source, Optional<String> user, Optional<String> group) {
        return new NetworkSource(
                source.protocol(),
                source.name(),
                source.query(),
                source.hosts(),
                source.snapshot(),
                source.config(),
                source.tls(),
                source.tlsHostname(),
                source.initiator(),
                source.web(),
                source.reconnectDelay(),
                new NetworkLogin(user.orElse(null), group.orElse(null), null, null, null));
    }

    /** The same image at that snapshot, with that configuration of the client. */
    static NetworkSource configured(NetworkSource source, Optional<String> snapshot, Optional<String> config) {
        return new NetworkSource(
                source.protocol(),
                source.name(),
                source.query(),
                source.hosts(),
                snapshot.orElse(null),
                config.orElse(null),
                source.tls(),
                source.tlsHostname(),
                source.initiator(),
                source.web(),
                source.reconnectDelay(),
                source.login());
    }

    /** A host by name, at the port of the protocol unless it says another. */
    static NetworkHost host(NetworkProtocol protocol, String name, Optional<String> port) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the host of the image below has no name");
        }
        String digits = port.filter(text -> !text.isEmpty()).orElse(Integer.toString(protocol.defaultPort()));
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > 65535) {
            throw new IllegalArgumentException("'" + digits + "' is no port");
        }
        int number = Integer.parseInt(digits);
        return new NetworkHost(name, number == 0 ? null : number, null, null);
    }

    static NetworkHost socket(String path) {
        return new NetworkHost(null, null, NetworkHost.Transport.UNIX, path);
    }
}
