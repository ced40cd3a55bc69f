package org.qmp4j.supervisor.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.supervisor.storage.NetworkHost;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;

/** QEMU's old names of images, with colons. */
final class BackingColon {
    private static final Pattern NBD = Pattern.compile(
            "(?:unix:(?<socket>[^:]+)|(?<host>\\[[^\\]]*]|[^:]*):(?<port>[0-9]+))(?::exportname=(?<export>.*))?");
    /** A host, with the port after an escaped colon. */
    private static final Pattern MONITOR = Pattern.compile("(?<host>\\[[^\\]]*]|[^:]*)(?::(?<port>[0-9]*))?");

    private BackingColon() {}

    static NetworkSource nbd(String rest) {
        Matcher said = NBD.matcher(rest);
        if (!said.matches()) {
            throw new IllegalArgumentException("'nbd:" + rest + "' is neither nbd:host:port nor nbd:unix:socket");
        }
        NetworkHost host = said.group("socket") == null
                ? BackingString.host(NetworkProtocol.NBD, bare(said.group("host")), Optional.of(said.group("port")))
                : BackingString.socket(said.group("socket"));
        return BackingString.network(
                NetworkProtocol.NBD, Optional.ofNullable(said.group("export")), Optional.empty(), List.of(host));
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** {@code pool/image@snapshot:option=value:…}, where a backslash keeps a colon from ending a part. */
    static NetworkSource rbd(String rest) {
        List<String> parts = parts(rest);
        String image = parts.get(0);
        int at = image.indexOf('@');
        Optional<String> snapshot = at < 0 ? Optional.empty() : Optional.of(image.substring(at + 1));
        Optional<String> config = Optional.empty();
        List<NetworkHost> hosts = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            if (part.startsWith("conf=")) {
                config = Optional.of(part.substring("conf=".length()));
            } else if (part.startsWith("mon_host=")) {
                hosts.addAll(monitors(part.substring("mon_host=".length())));
            }
        }
        NetworkSource source = BackingString.network(
                NetworkProtocol.RBD, Optional.of(at < 0 ? image : image.substring(0, at)), Optional.empty(), hosts);
        return BackingString.configured(source, snapshot, config);
    }

    private static List<NetworkHost> monitors(String value) {
        List<NetworkHost> hosts = new ArrayList<>();
        for (String one : value.split("[;,]", -1)) {
            Matcher said = MONITOR.matcher(one.strip());
            if (said.matches()) {
                hosts.add(BackingString.host(
                        NetworkProtocol.RBD, bare(said.group("host")), Optional.ofNullable(said.group("port"))));
            }
        }
        return hosts;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                part.append(text.charAt(i));
            } else if (c == ':') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
