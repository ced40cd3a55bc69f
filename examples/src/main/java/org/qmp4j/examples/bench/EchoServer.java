package org.qmp4j.examples.bench;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The least a QMP server can be, for machines without the C reference: one thread a client, no checks. */
final class EchoServer {
    private static final Pattern ID = Pattern.compile("\"id\":([0-9]+)");
    private static final Pattern COUNT = Pattern.compile("\"n\":([0-9]+)");
    private static final String GREETING =
            "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 0, \"minor\": 0, \"major\": 0}, \"package\": \"echo\"},"
                    + " \"capabilities\": [\"oob\"]}}\r\n";
    private static final String STATUS = "{\"status\": \"prelaunch\", \"singlestep\": false, \"running\": false}";

    private final SocketChannel client;
    private final String schema;

    private EchoServer(SocketChannel client, String schema) {
        this.client = client;
        this.schema = schema;
    }

    /** Arguments: socket, file with the schema. Runs until it is ended. */
    public static void main(String[] args) throws IOException {
        String schema = Files.readString(Path.of(args[1])).strip();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(args[0]), 1024);
            while (true) {
                EchoServer one = new EchoServer(server.accept(), schema);
                Thread thread = new Thread(null, one::serve, "echo", 256 << 10);
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void serve() {
        try (client) {
            send(GREETING);
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            while (client.read(buffer) >= 0) {
                int begun = answer(buffer);
                buffer.flip().position(begun);
                buffer.compact();
            }
        } catch (IOException e) {
            // the client went away: that is how every run ends
        }
    }

    /** Answers each whole command of the buffer; returns where the first that is not whole begins. */
    private int answer(ByteBuffer buffer) throws IOException {
        StringBuilder replies = new StringBuilder();
        int depth = 0;
        int begun = 0;
        for (int i = 0; i < buffer.position(); i++) {
            byte b = buffer.get(i);
            depth += b == '{' ? 1 : b == '}' ? -1 : 0;
            if (b == '}' && depth == 0) {
                replies.append(reply(text(buffer, begun, i + 1)));
                begun = i + 1;
            }
        }
        send(replies.toString());
        return begun;
    }

    private static String text(ByteBuffer buffer, int from, int to) {
        byte[] bytes = new byte[to - from];
        buffer.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String reply(String command) throws IOException {
        String id = find(ID, command);
        if (command.contains("\"flood\"")) {
            flood(Integer.parseInt(find(COUNT, command)));
        }
        String value = command.contains("query-qmp-schema") ? schema : command.contains("query-status") ? STATUS : "{}";
        return "{\"return\": " + value + ", \"id\": " + id + "}\r\n";
    }

    private void flood(int count) throws IOException {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < count; i++) {
            events.append("{\"timestamp\": {\"seconds\": 1795243906, \"microseconds\": ")
                    .append(i % 1_000_000)
                    .append("}, \"event\": \"JOB_STATUS_CHANGE\", \"data\": {\"status\": \"running\", \"id\": \"job")
                    .append(i % 100)
                    .append("\"}}\r\n");
            if (events.length() > 1 << 16) {
                send(events.toString());
                events.setLength(0);
            }
        }
        send(events.toString());
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "0";
    }

    private void send(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            client.write(bytes);
        }
    }
}
