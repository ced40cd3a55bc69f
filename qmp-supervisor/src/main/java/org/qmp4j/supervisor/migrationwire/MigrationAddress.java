package org.qmp4j.supervisor.migrationwire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where a destination is asked. */
public sealed interface MigrationAddress {
    /** Bytes that fit into {@code sun_path} with its end mark. */
    int MAX_UNIX_PATH = 107;

    /**
     * {@code unix:PATH}, {@code tcp:HOST:PORT}; an IPv6 address has brackets.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static MigrationAddress parse(String text) {
        if (text.startsWith("unix:")) {
            return new Unix(Path.of(text.substring("unix:".length())));
        }
        int colon = text.lastIndexOf(':');
        if (text.startsWith("tcp:") && colon > "tcp:".length()) {
            String host = text.substring("tcp:".length(), colon);
            boolean brackets = host.startsWith("[") && host.endsWith("]");
            return new Tcp(brackets ? host.substring(1, host.length() - 1) : host, port(text.substring(colon + 1)));
        }
        throw new IllegalArgumentException("'" + text + "' is no address: unix:PATH or tcp:HOST:PORT");
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("'" + text + "' is no port");
        }
        return Integer.parseInt(text);
    }

    /** A UNIX socket of this host. */
    record Unix(Path path) implements MigrationAddress {
        public Unix {
            int length = path.toString().getBytes(StandardCharsets.UTF_8).length;
            if (!path.isAbsolute() || length > MAX_UNIX_PATH) {
                throw new IllegalArgumentException(
                        "the path of a socket must be absolute, and have at most " + MAX_UNIX_PATH + " bytes: " + path);
            }
        }

        @Override
        public String toString() {
            return "unix:" + path;
        }
    }

    /**
     * A TCP port.
     *
     * @param host name or address, without brackets
     * @param port 0, for a listener, for one that is free
     */
    record Tcp(String host, int port) implements MigrationAddress {
        public Tcp {
            if (host.isBlank() || host.contains("/") || port < 0 || port > 65535) {
                throw new IllegalArgumentException("no host and port: '" + host + "', " + port);
            }
        }

        @Override
        public String toString() {
            return "tcp:" + bracketed(host) + ":" + port;
        }
    }

    /** A host as QEMU's URIs have it. */
    static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
