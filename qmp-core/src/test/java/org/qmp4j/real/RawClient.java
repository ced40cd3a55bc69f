package org.qmp4j.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;

/** A client with bad manners, which leaves when it likes. */
final class RawClient implements AutoCloseable {
    private final SocketChannel channel;
    private final BufferedReader lines;

    RawClient(Path socket) {
        AtomicReference<SocketChannel> connected = new AtomicReference<>();
        RealQemuCase.eventually(socket + " is there", () -> {
            connected.set(connect(socket));
            return connected.get() != null;
        });
        channel = connected.get();
        lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.US_ASCII));
    }

    /** A channel that could not connect is of no further use. */
    private static SocketChannel connect(Path socket) {
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return null;
        }
    }

    void negotiate() throws IOException {
        write("{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]},\"id\":\"hello\"}");
        String line = lines.readLine();
        while (line != null && !line.contains("\"hello\"")) {
            line = lines.readLine();
        }
    }

    String readLine() throws IOException {
        return lines.readLine();
    }

    void send(String command, long id) throws IOException {
        send(QmpCommand.of(command), id);
    }

    void send(QmpCommand<?> command, long id) throws IOException {
        String arguments = command.arguments()
                .map(one -> ",\"arguments\":" + QmpJson.write(one))
                .orElse("");
        write("{\"execute\":\"" + command.commandName() + "\"" + arguments + ",\"id\":" + id + "}");
    }

    void write(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
