package org.qmp4j.supervisor.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.DirSource;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.NetworkHost;
import org.qmp4j.supervisor.storage.NetworkHost.Transport;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.NvmeSource;
import org.qmp4j.supervisor.storage.Slice;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;

/** The way back: what stands in a header, and in messages, for a place. Logins and secrets are never in it. */
public final class BackingText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String UNRESERVED = "-._~/:,=@";

    private BackingText() {}

    /** What a header says to name that image: {@link BackingString#read} leads to the same place. */
    public static String of(StorageImage image) {
        Slice slice = image.slice();
        if (slice == null) {
            return of(image.source());
        }
        ObjectNode raw = JSON.objectNode().put("driver", "raw");
        raw.put("offset", slice.offset()).put("size", slice.size());
        return "json:" + raw.set("file", options(image.source()));
    }

    /**
     * What a header says to name that place.
     *
     * @throws IllegalArgumentException for one that no header can name
     */
    public static String of(StorageSource source) {
        if (source instanceof FileSource file) {
            return file.path();
        }
        if (source instanceof BlockSource block) {
            return block.path();
        }
        if (source instanceof DirSource dir) {
            return "fat:" + dir.path();
        }
        if (source instanceof NetworkSource network && isUri(network)) {
            return uri(network);
        }
        return "json:" + JSON.objectNode().set("file", options(source));
    }

    /** The same for people: it never fails. */
    public static String shown(StorageSource source) {
        try {
            return source instanceof EmptySource ? "nothing" : of(source);
        } catch (IllegalArgumentException e) {
            return source.toString();
        }
    }

    private static boolean isUri(NetworkSource source) {
        boolean simple = source.hosts().size() == 1 && source.snapshot() == null && source.config() == null;
        return simple
                && source.protocol() != NetworkProtocol.RBD
                && source.web().sslVerify() == null;
    }

    private static String uri(NetworkSource source) {
        NetworkHost host = source.hosts().get(0);
        String name = source.name() == null ? "" : source.name();
        String path = name.isEmpty() ? "" : (name.startsWith("/") ? "" : "/") + escaped(name, source.protocol());
        Transport transport = host.transport() == null ? Transport.TCP : host.transport();
        String scheme = source.protocol().id()
                + (transport == Transport.TCP ? "" : "+" + transport.name().toLowerCase(Locale.ROOT));
        if (transport == Transport.UNIX) {
            return scheme + "://" + (path.isEmpty() ? "/" : path) + "?socket="
                    + escaped(String.valueOf(host.socket()), source.protocol());
        }
        String user = source.protocol() == NetworkProtocol.SSH && source.login().user() != null
                ? source.login().user() + "@"
                : "";
        String at = host.hostName().indexOf(':') < 0 ? host.hostName() : "[" + host.hostName() + "]";
        return scheme + "://" + user + at + (host.port() == null ? "" : ":" + host.port()) + path + query(source);
    }

    private static String query(NetworkSource source) {
        if (source.protocol() == NetworkProtocol.NFS && source.login().user() != null) {
            String gid = source.login().group() == null
                    ? ""
                    : "&gid=" + source.login().group().replaceFirst("^\\+", "");
            return "?uid=" + source.login().user().replaceFirst("^\\+", "") + gid;
        }
        return source.query() == null ? "" : "?" + source.query();
    }

    /** A URL of the web stands in XML as it is; other names are escaped. */
    private static String escaped(String text, NetworkProtocol protocol) {
        if (protocol.isUrl()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }

    private static ObjectNode options(StorageSource source) {
        if (source instanceof FileSource file) {
            return JSON.objectNode().put("driver", "file").put("filename", file.path());
        }
        if (source instanceof BlockSource block) {
            return JSON.objectNode().put("driver", "host_device").put("filename", block.path());
        }
        if (source instanceof NvmeSource nvme) {
            return JSON.objectNode()
                    .put("driver", "nvme")
                    .put("device", nvme.address().toString())
                    .put("namespace", nvme.namespace());
        }
        if (source instanceof NetworkSource network) {
            return network(network);
        }
        throw new IllegalArgumentException("no header can name " + source);
    }

    private static ObjectNode network(NetworkSource source) {
        ObjectNode node = JSON.objectNode().put("driver", source.protocol().id());
        switch (source.protocol()) {
            case RBD -> {
                node.put("pool", source.pool()).put("image", source.image());
                if (source.snapshot() != null) {
                    node.put("snapshot", source.snapshot());
                }
                if (source.config() != null) {
                    node.put("conf", source.config());
                }
            }
            case GLUSTER -> node.put("volume", source.pool()).put("path", source.image());
            default -> {
                node.put("uri", uri(source));
                if (source.protocol().isUrl()) {
                    node.set("url", node.remove("uri"));
                    node.put("sslverify", !Boolean.FALSE.equals(source.web().sslVerify()));
                }
            }
        }
        if (source.protocol().isPooled() && !source.hosts().isEmpty()) {
            ArrayNode servers = node.putArray("server");
            source.hosts().forEach(host -> servers.add(server(host, source.protocol())));
        }
        return node;
    }

    private static ObjectNode server(NetworkHost host, NetworkProtocol protocol) {
        ObjectNode server = JSON.objectNode();
        if (host.transport() == Transport.UNIX) {
            return server.put("type", "unix").put("path", host.socket());
        }
        if (protocol == NetworkProtocol.GLUSTER) {
            server.put("type", "inet");
        }
        return server.put("host", host.hostName()).put("port", Integer.toString(host.portOr(protocol.defaultPort())));
    }
}
