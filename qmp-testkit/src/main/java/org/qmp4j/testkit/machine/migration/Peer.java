package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.qmp4j.testkit.json.JsonTree;

/**
 * The other end of a migration. The fakes' format is one JSON object to a line: from the source what the machine is, then
 * the state that it was in; from the target, if the source asks for a return path, that it was understood.
 */
final class Peer implements AutoCloseable {

    private final SocketChannel channel;
    private final BufferedReader in;

    Peer(SocketChannel channel) {
        this.channel = channel;
        in = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    }

    void send(JsonNode message) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((message + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    JsonNode receive() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("the other end is gone");
        }
        return JsonTree.read(line);
    }

    /** Closes; what waits in {@link #receive} fails. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone, which is all that was wanted
            Thread.onSpinWait();
        }
    }
}
