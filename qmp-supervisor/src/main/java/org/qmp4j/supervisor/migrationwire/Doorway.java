package org.qmp4j.supervisor.migrationwire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Where others come in. */
interface Doorway extends AutoCloseable {
    /** The address, with the port that was chosen. */
    MigrationAddress address();

    /** The next one; fails when it is closed. */
    Wire accept() throws IOException;

    @Override
    void close();

    static Doorway open(MigrationAddress address, LinkOptions options) throws IOException {
        return address instanceof MigrationAddress.Tcp tcp
                ? Port.open(tcp, options)
                : Place.open((MigrationAddress.Unix) address);
    }

    /** A TCP port. */
    record Port(
            MigrationAddress address,
            ServerSocket socket,
            @Nullable SSLContext tls) implements Doorway {
        static Port open(MigrationAddress.Tcp tcp, LinkOptions options) throws IOException {
            SSLContext tls = Wire.context(options, "server");
            InetSocketAddress here = new InetSocketAddress(tcp.host(), tcp.port());
            if (here.isUnresolved()) {
                throw new IOException("nobody knows the host " + tcp.host());
            }
            Wire.requirePrivate(here.getAddress(), tls != null || options.plain());
            ServerSocket socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(here);
            } catch (IOException e) {
                socket.close();
                throw e;
            }
            return new Port(new MigrationAddress.Tcp(tcp.host(), socket.getLocalPort()), socket, tls);
        }

        @Override
        public Wire accept() throws IOException {
            while (true) {
                Socket next = socket.accept();
                try {
                    return Wire.accepted(next, tls);
                } catch (IOException e) {
                    next.close();
                }
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** A UNIX socket, which nobody but this user can connect to at any time. */
    record Place(MigrationAddress.Unix address, ServerSocketChannel channel) implements Doorway {
        static Place open(MigrationAddress.Unix address) throws IOException {
            Path path = address.path();
            clear(path);
            Path parent = path.getParent();
            if (parent == null) {
                throw new IOException(path + " is in no directory");
            }
            if (!Files.isDirectory(parent)) {
                throw new IOException("there is no directory " + parent + ": make it first");
            }
            Path hidden = Files.createTempDirectory(parent, ".m");
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                Path socket = hidden.resolve("s");
                channel.bind(UnixDomainSocketAddress.of(socket));
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
                Files.move(socket, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                channel.close();
                throw e;
            } finally {
                Files.deleteIfExists(hidden.resolve("s"));
                Files.delete(hidden);
            }
            return new Place(address, channel);
        }

        /** What one that died has left is taken away. */
        private static void clear(Path path) throws IOException {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isOther()) {
                throw new IOException(path + " is there, and is no socket: remove it, or choose another path");
            }
            try (SocketChannel other = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                other.connect(UnixDomainSocketAddress.of(path));
            } catch (ConnectException e) {
                Files.delete(path);
                return;
            }
            throw new IOException("somebody listens on " + path + " already");
        }

        @Override
        public Wire accept() throws IOException {
            return Wire.of(channel.accept(), address.toString());
        }

        @Override
        public void close() {
            try {
                channel.close();
                Files.deleteIfExists(address.path());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
