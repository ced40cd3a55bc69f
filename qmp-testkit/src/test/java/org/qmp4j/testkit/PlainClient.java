package org.qmp4j.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A client without any protocol of ours: bytes and lines over a plain socket of the JDK. */
public final class PlainClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SocketChannel channel;
    private final Selector selector;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteBuffer buffer = ByteBuffer.allocate(65536).flip();
    private int largestRead;

    public PlainClient(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
    }

    public static PlainClient connect(Path path) throws IOException {
        return connect(UnixDomainSocketAddress.of(path));
    }

    public static PlainClient connect(SocketAddress address) throws IOException {
        return new PlainClient(
                address instanceof InetSocketAddress tcp ? SocketChannel.open(tcp) : SocketChannel.open(address));
    }

    /** Connects, reads the greeting, negotiates with out-of-band. */
    public static PlainClient negotiated(Path path) throws IOException {
        PlainClient client = connect(path);
        client.line();
        client.send("{\"execute\": \"qmp_capabilities\", \"arguments\": {\"enable\": [\"oob\"]}}");
        client.line();
        return client;
    }

    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] bytes) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Tries to send; false if the socket's buffer is full. */
    public boolean sendSome(String text) throws IOException {
        return channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))) > 0;
    }

    /** The next line with its end; null at the end of the stream, or the rest of it. */
    public String line() throws IOException {
        while (true) {
            int b = read(PATIENCE);
            if (b < 0) {
                String rest = line.toString(StandardCharsets.ISO_8859_1);
                line.reset();
                return rest.isEmpty() ? null : rest;
            }
            line.write(b);
            if (b == '\n') {
                String whole = line.toString(StandardCharsets.ISO_8859_1);
                line.reset();
                return whole;
            }
        }
    }

    public JsonNode json() throws IOException {
        return new ObjectMapper().readTree(line());
    }

    /** True if nothing comes for a while; only for what must never come. */
    public boolean silent() throws IOException {
        try {
            line.write(read(Duration.ofMillis(150)));
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    public int largestRead() {
        return largestRead;
    }

    private int read(Duration limit) throws IOException {
        if (!buffer.hasRemaining()) {
            if (selector.select(limit.toMillis()) == 0) {
                throw new SocketTimeoutException("nothing was read within " + limit);
            }
            selector.selectedKeys().clear();
            buffer.clear();
            int n = channel.read(buffer);
            buffer.flip();
            largestRead = Math.max(largestRead, n);
            if (n < 0) {
                return -1;
            }
        }
        return buffer.get() & 0xff;
    }

    /** Closes the connection before the end of the test. */
    public void hangUp() throws IOException {
        channel.close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }
}
