package org.qmp4j.transport;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Where a monitor or guest agent is reached. */
public sealed interface QmpEndpoint {
    /** Bytes that fit into {@code sun_path} with its end mark. */
    int MAX_UNIX_PATH = 107;

    /** A UNIX socket. @throws IllegalArgumentException if the path is longer than {@value #MAX_UNIX_PATH} bytes */
    static QmpEndpoint unix(Path path) {
        return new Unix(path);
    }

    /** A TCP port, in the clear. */
    static QmpEndpoint tcp(String host, int port) {
        return new Tcp(host, port, Optional.empty());
    }

    /** A TCP port with TLS; the server's name is checked against its certificate. */
    static QmpEndpoint tls(String host, int port, SSLContext context) {
        return new Tcp(host, port, Optional.of(context));
    }

    /** A connected stream socket that is already open in this process; the client owns it from now on. Needs epoll. */
    static QmpEndpoint descriptor(int fd) {
        return new Descriptor(fd);
    }

    /** A pair of streams, such as those of a process started with {@code -qmp stdio}. Takes two threads. */
    static QmpEndpoint streams(InputStream in, OutputStream out) {
        return new Streams(in, out);
    }

    /** @param path of the socket */
    record Unix(Path path) implements QmpEndpoint {
        public Unix {
            int length = path.toString().getBytes(StandardCharsets.UTF_8).length;
            if (length > MAX_UNIX_PATH) {
                throw new IllegalArgumentException("the socket path has " + length + " bytes, and the system takes "
                        + MAX_UNIX_PATH + " at most: " + path);
            }
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** @param tls how to secure it; empty: in the clear */
    record Tcp(String host, int port, Optional<SSLContext> tls) implements QmpEndpoint {
        @Override
        public String toString() {
            return host + ":" + port + (tls.isPresent() ? " (TLS)" : "");
        }
    }

    /** @param fd of a connected stream socket */
    record Descriptor(int fd) implements QmpEndpoint {
        @Override
        public String toString() {
            return "descriptor " + fd;
        }
    }

    /** A pair of streams. */
    record Streams(InputStream in, OutputStream out) implements QmpEndpoint {
        @Override
        public String toString() {
            return "a pair of streams";
        }
    }
}
