package org.qmp4j.supervisor.migrationwire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A connection.
 *
 * @param raw what is closed so that whoever reads or writes fails at once
 * @param peer the other end, for people
 * @param local the address of this end, over TCP
 */
record Wire(InputStream in, OutputStream out, Closeable raw, String peer, Optional<InetAddress> local)
        implements AutoCloseable {
    private static final int CONNECT_MILLIS = 10_000;

    /** @throws IOException when nobody answers there, or is not whom the certificates say; or it would be in the clear, unasked for */
    static Wire connect(MigrationAddress address, LinkOptions options) throws IOException {
        if (address instanceof MigrationAddress.Unix unix) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(unix.path()));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            return of(channel, address.toString());
        }
        MigrationAddress.Tcp tcp = (MigrationAddress.Tcp) address;
        SSLContext tls = context(options, "client");
        InetSocketAddress there = new InetSocketAddress(tcp.host(), tcp.port());
        if (there.isUnresolved()) {
            throw new IOException("nobody knows the host " + tcp.host());
        }
        requirePrivate(there.getAddress(), tls != null || options.plain());
        Socket socket = new Socket();
        try {
            socket.connect(there, CONNECT_MILLIS);
            return tls == null
                    ? of(socket, socket, address.toString())
                    : of(socket, client(tls, socket, tcp, options), address.toString());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static SSLSocket client(SSLContext tls, Socket socket, MigrationAddress.Tcp tcp, LinkOptions options)
            throws IOException {
        String name = options.peer().isEmpty() ? tcp.host() : options.peer();
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, name, tcp.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        socket.setSoTimeout(CONNECT_MILLIS);
        secure.startHandshake();
        socket.setSoTimeout(0);
        return secure;
    }

    /** One that was accepted: who connects must show a certificate too. */
    static Wire accepted(Socket socket, @Nullable SSLContext tls) throws IOException {
        String peer = "tcp:" + socket.getRemoteSocketAddress();
        if (tls == null) {
            return of(socket, socket, peer);
        }
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, socket.getInputStream(), true);
        secure.setUseClientMode(false);
        secure.setNeedClientAuth(true);
        return of(socket, secure, peer);
    }

    static Wire of(SocketChannel channel, String peer) {
        return new Wire(new In(channel), new Out(channel), channel, peer, Optional.empty());
    }

    private static Wire of(Socket raw, Socket talk, String peer) throws IOException {
        raw.setTcpNoDelay(true);
        raw.setKeepAlive(true);
        return new Wire(talk.getInputStream(), talk.getOutputStream(), raw, peer, Optional.of(raw.getLocalAddress()));
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    /** By what a side shows who it is; null for a connection in the clear. */
    static @Nullable SSLContext context(LinkOptions options, String role) throws IOException {
        return options.certificates().isEmpty()
                ? null
                : new Pem(options.certificates().get()).context(role);
    }

    static void requirePrivate(InetAddress address, boolean allowed) throws IOException {
        if (!allowed && !address.isLoopbackAddress()) {
            throw new IOException(
                    "a guest would go to or come from " + address.getHostAddress()
                            + " in the clear, and anybody who reaches that port could send one: use TLS, or ask for it in the clear");
        }
    }

    /** The streams of the JDK share a lock in Java 17: who reads would keep the other from writing. */
    private static final class In extends InputStream {
        private final SocketChannel channel;

        In(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return length == 0 ? 0 : channel.read(ByteBuffer.wrap(into, offset, length));
        }
    }

    private static final class Out extends OutputStream {
        private final SocketChannel channel;

        Out(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(from, offset, length);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
