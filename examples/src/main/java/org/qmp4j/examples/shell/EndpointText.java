package org.qmp4j.examples.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.transport.QmpEndpoint;

/** Where a monitor is, as a user types it: a UNIX socket's path or host:port; QEMU's own {@code unix:} and {@code tcp:} too. */
final class EndpointText {
    private static final Pattern TCP = Pattern.compile("\\[?([^/\\[\\]]+?)\\]?:([0-9]{1,5})");
    private static final int LAST_PORT = 65535;

    private EndpointText() {}

    /** @throws IllegalArgumentException if it can be neither; says why */
    static QmpEndpoint parse(String text) {
        if (text.startsWith("unix:")) {
            return QmpEndpoint.unix(Path.of(text.substring("unix:".length())));
        }
        boolean saysTcp = text.startsWith("tcp:");
        Matcher tcp = TCP.matcher(saysTcp ? text.substring("tcp:".length()) : text);
        if (tcp.matches() && (saysTcp || !Files.exists(Path.of(text)))) {
            int port = Integer.parseInt(tcp.group(2));
            if (port < 1 || port > LAST_PORT) {
                throw new IllegalArgumentException("a TCP port is a number from 1 to 65535, not " + port + ": " + text);
            }
            return QmpEndpoint.tcp(tcp.group(1), port);
        }
        if (saysTcp || text.isEmpty()) {
            throw new IllegalArgumentException("expected the path of a UNIX socket, or host:port, not '" + text + "'");
        }
        return QmpEndpoint.unix(Path.of(text));
    }
}
