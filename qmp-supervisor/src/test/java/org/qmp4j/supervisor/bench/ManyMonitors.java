package org.qmp4j.supervisor.bench;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One process that has the monitors of many idle guests, each with a socket, a uuid and a locked pidfile of its own. */
final class ManyMonitors {
    private static final String GREETING =
            "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 22, \"minor\": 2, \"major\": 7}, "
                    + "\"package\": \"\"}, \"capabilities\": [\"oob\"]}}\r\n";
    private static final Pattern COMMAND = Pattern.compile("\"execute\":\"([^\"]+)\".*?\"id\":([0-9]+)");

    /** Who keeps a lock must not lose the channel. */
    private static final List<FileChannel> LOCKED = new ArrayList<>();

    private ManyMonitors() {}

    /** Argument: a file with a line for each: uuid, pidfile, socket. */
    public static void main(String[] args) throws IOException {
        Selector selector = Selector.open();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] one = line.split(" ", -1);
            lock(Path.of(one[1]));
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(one[2]));
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT, one[0]);
        }
        System.out.println("ready, " + LOCKED.size());
        while (true) {
            selector.select(key -> serve(selector, key));
        }
    }

    private static void lock(Path pidfile) throws IOException {
        FileChannel channel =
                FileChannel.open(pidfile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.lock();
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
        LOCKED.add(channel);
    }

    private static void serve(Selector selector, SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
                channel.write(StandardCharsets.US_ASCII.encode(GREETING));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, key.attachment());
            } else {
                answer((SocketChannel) key.channel(), (String) key.attachment());
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    /** Commands are short, and come whole. */
    private static void answer(SocketChannel channel, String uuid) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(65536);
        if (channel.read(bytes) < 0) {
            channel.close();
            return;
        }
        Matcher commands = COMMAND.matcher(StandardCharsets.UTF_8.decode(bytes.flip()));
        while (commands.find()) {
            String value = switch (commands.group(1)) {
                case "query-uuid" -> "{\"UUID\": \"" + uuid + "\"}";
                case "query-status" -> "{\"status\": \"running\", \"singlestep\": false, \"running\": true}";
                default -> "{}";
            };
            channel.write(StandardCharsets.US_ASCII.encode(
                    "{\"return\": " + value + ", \"id\": " + commands.group(2) + "}\r\n"));
        }
    }
}
