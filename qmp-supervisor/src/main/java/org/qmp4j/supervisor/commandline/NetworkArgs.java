package org.qmp4j.supervisor.commandline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.ImageNodes;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.NetworkHost;
import org.qmp4j.supervisor.storage.NetworkLogin;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.StorageAuth;

/** The node of an image's storage on the network. */
final class NetworkArgs {
    /** How much gluster's library tells. */
    private static final int GLUSTER_DEBUG = 4;

    private NetworkArgs() {}

    /** The socket on which another process serves the image, which nobody else needs to know more of; or null. */
    static @Nullable Path nbdkit(ImageNodes nodes, DevicesPlan plan) {
        return nodes.image().source() instanceof NetworkSource network
                        && network.protocol().isForNbdkit()
                ? plan.paths().nbdkitSocket(nodes.storage())
                : null;
    }

    static OptionJson storage(NetworkSource source, ImageNodes nodes, DevicesPlan plan) {
        Path served = nbdkit(nodes, plan);
        if (served != null) {
            return OptionJson.with("driver", "nbd")
                    .and("server", OptionJson.with("type", "unix").and("path", served));
        }
        return switch (source.protocol()) {
            case NBD -> nbd(source, nodes);
            case RBD -> rbd(source, nodes);
            case ISCSI -> iscsi(source, nodes);
            case GLUSTER ->
                OptionJson.with("driver", "gluster")
                        .and("volume", source.pool())
                        .and("path", source.image())
                        .and("server", servers(source, true))
                        .and("debug", GLUSTER_DEBUG);
            case HTTP, HTTPS, FTP, FTPS, TFTP -> url(source, nodes);
            case SSH -> ssh(source, nodes);
            case NFS -> nfs(source);
        };
    }

    private static OptionJson nbd(NetworkSource source, ImageNodes nodes) {
        boolean tls = Boolean.TRUE.equals(source.tls());
        return OptionJson.with("driver", "nbd")
                .and("server", server(source.hosts().get(0), source.protocol(), true))
                .and("export", source.name())
                .and("tls-creds", tls ? nodes.tls() : null)
                .and("tls-hostname", tls ? source.tlsHostname() : null)
                .and("reconnect-delay", source.reconnectDelay());
    }

    private static OptionJson rbd(NetworkSource source, ImageNodes nodes) {
        StorageAuth auth = nodes.image().auth();
        Encryption encryption = nodes.image().encryption();
        return OptionJson.with("driver", "rbd")
                .and("pool", source.pool())
                .and("image", source.image())
                .and("snapshot", source.snapshot())
                .and("server", source.hosts().isEmpty() ? null : servers(source, false))
                .and("conf", source.config())
                .and("user", auth == null ? null : auth.username())
                .and("encrypt", encryption != null && encryption.isInLibrbd() ? layers(encryption, nodes) : null)
                .and("auth-client-required", auth == null ? null : List.of("cephx", "none"))
                .and("key-secret", auth == null ? null : nodes.authSecret());
    }

    private static @Nullable OptionJson layers(Encryption encryption, ImageNodes nodes) {
        OptionJson below = null;
        for (int i = encryption.secrets().size() - 1; i >= 0; i--) {
            below = OptionJson.with("format", encryption.format().id())
                    .and("key-secret", nodes.encryptionSecret(i))
                    .and("parent", below);
        }
        return below;
    }

    private static OptionJson iscsi(NetworkSource source, ImageNodes nodes) {
        StorageAuth auth = nodes.image().auth();
        String name = String.valueOf(source.name());
        int slash = name.lastIndexOf('/');
        String lun = slash < 0 ? "0" : name.substring(slash + 1);
        boolean numbered = lun.matches("[0-9]{1,9}");
        return OptionJson.with("driver", "iscsi")
                .and("portal", portal(source))
                .and("target", slash < 0 || !numbered ? name : name.substring(0, slash))
                .and("lun", numbered ? Integer.parseInt(lun) : 0)
                .and("transport", "tcp")
                .and("user", auth == null ? null : auth.username())
                .and("password-secret", auth == null ? null : nodes.authSecret())
                .and("initiator-name", source.initiator());
    }

    private static OptionJson url(NetworkSource source, ImageNodes nodes) {
        StorageAuth auth = nodes.image().auth();
        String name = String.valueOf(source.name());
        String url = source.protocol().id() + "://" + portal(source) + (name.startsWith("/") ? "" : "/") + name
                + (source.query() == null ? "" : "?" + source.query());
        return OptionJson.with("driver", source.protocol().id())
                .and("url", url)
                .and("username", auth == null ? null : auth.username())
                .and("password-secret", auth == null ? null : nodes.authSecret())
                .and("sslverify", source.web().sslVerify())
                .and("cookie-secret", source.web().cookies().isEmpty() ? null : nodes.cookieSecret())
                .and("readahead", source.web().readahead())
                .and("timeout", source.web().timeout());
    }

    private static OptionJson ssh(NetworkSource source, ImageNodes nodes) {
        StorageAuth auth = nodes.image().auth();
        NetworkHost host = source.hosts().get(0);
        String user = auth == null ? source.login().user() : auth.username();
        return OptionJson.with("driver", "ssh")
                .and("path", source.name())
                .and("server", server(host, source.protocol(), false))
                .and("user", user);
    }

    private static OptionJson nfs(NetworkSource source) {
        NetworkHost host = source.hosts().get(0);
        NetworkLogin login = source.login();
        return OptionJson.with("driver", "nfs")
                .and("server", OptionJson.with("host", host.hostName()).and("type", "inet"))
                .and("path", source.name())
                .and("user", number(login.user()))
                .and("group", number(login.group()));
    }

    private static @Nullable Long number(@Nullable String id) {
        return id == null ? null : Long.parseLong(id.replaceFirst("^\\+", ""));
    }

    private static String portal(NetworkSource source) {
        NetworkHost host = source.hosts().get(0);
        String name = host.hostName();
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":"
                + host.portOr(source.protocol().defaultPort());
    }

    private static List<OptionJson> servers(NetworkSource source, boolean typed) {
        return source.hosts().stream()
                .map(host -> server(host, source.protocol(), typed))
                .toList();
    }

    /** @param typed whether it says as well what kind of address it is */
    private static OptionJson server(NetworkHost host, NetworkProtocol protocol, boolean typed) {
        if (host.transport() == NetworkHost.Transport.UNIX) {
            return OptionJson.with("type", "unix").and("path", host.socket());
        }
        OptionJson server = typed ? OptionJson.with("type", "inet") : OptionJson.none();
        return server.and("host", host.hostName()).and("port", Integer.toString(host.portOr(protocol.defaultPort())));
    }
}
