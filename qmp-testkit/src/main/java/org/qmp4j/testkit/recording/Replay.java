package org.qmp4j.testkit.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.qmp4j.testkit.wire.JsonSplitter;

/**
 * A fake that says again what a recording says. A client must send the recorded commands in the recorded order (their ids
 * and the arguments of {@code qmp_capabilities} may differ); one that is not next gets an error, and {@link #close}
 * tells. What QEMU said after a command follows it, with the client's own id.
 */
public final class Replay implements AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path socket;
    private final List<Recording.Line> lines;
    private final boolean timed;
    private final ServerSocketChannel server;
    private final List<String> mistakes = new ArrayList<>();
    private final Map<JsonNode, JsonNode> ids = new HashMap<>();
    private int next;
    private long lastTime;

    private Replay(Recording recording, String monitor, Path socket, boolean timed) throws IOException {
        this.socket = socket;
        this.timed = timed;
        this.lines = recording.lines().stream()
                .filter(line -> line.monitor().equals(monitor))
                .toList();
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread thread = new Thread(this::serve, "replay-" + monitor);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Listens, as fast as it can say its lines.
     *
     * @param monitor whose lines are said
     * @throws UncheckedIOException if the socket cannot be made
     */
    public static Replay start(Recording recording, String monitor, Path socket) {
        return start(recording, monitor, socket, false);
    }

    /** As {@link #start(Recording, String, Path)}; timed: with the recorded pauses between a command and what follows. */
    public static Replay start(Recording recording, String monitor, Path socket, boolean timed) {
        try {
            return new Replay(recording, monitor, socket, timed);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen at " + socket + ": " + e.getMessage(), e);
        }
    }

    private void serve() {
        try {
            while (next < lines.size()) {
                try (SocketChannel client = server.accept()) {
                    serve(client);
                }
                skipTo(Recording.END);
            }
        } catch (ClosedChannelException e) {
            // closed by its owner: this thread ends with it
            return;
        } catch (IOException e) {
            // the client has gone in the middle; nobody is left to be told
            return;
        }
    }

    private void serve(SocketChannel client) throws IOException {
        List<String> commands = new ArrayList<>();
        JsonSplitter splitter = new JsonSplitter(new JsonSplitter.Sink() {
            @Override
            public void text(String json) {
                commands.add(json);
            }

            @Override
            public void garbage(String desc) {
                commands.add("(" + desc + ")");
            }
        });
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        boolean goesOn = say(client);
        while (goesOn && client.read(bytes.clear()) >= 0) {
            for (int i = 0; i < bytes.position(); i++) {
                splitter.feed(bytes.get(i));
            }
            for (String command : commands) {
                goesOn &= hear(client, command);
            }
            commands.clear();
        }
    }

    /** After a client has gone the next one hears what was said to the next one then. */
    private void skipTo(String end) {
        while (next < lines.size() && lines.get(next).message().equals(end)) {
            next++;
        }
    }

    /** Says all lines up to the next command; false at the end of the connection. */
    private boolean say(SocketChannel client) throws IOException {
        for (; next < lines.size() && !lines.get(next).toQemu(); next++) {
            Recording.Line line = lines.get(next);
            if (line.message().equals(Recording.END)) {
                return false;
            }
            if (timed && line.nanos() > lastTime) {
                LockSupport.parkNanos(line.nanos() - lastTime);
            }
            lastTime = line.nanos();
            write(client, line.message());
        }
        return true;
    }

    private void write(SocketChannel client, String message) throws IOException {
        JsonNode tree = MAPPER.readTree(message);
        JsonNode id = tree.path("id");
        String text = message;
        if (ids.containsKey(id)) {
            text = ((ObjectNode) tree).set("id", ids.get(id)).toString();
        }
        ByteBuffer bytes = ByteBuffer.wrap((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            client.write(bytes);
        }
    }

    private boolean hear(SocketChannel client, String text) throws IOException {
        JsonNode command = parse(text);
        JsonNode wanted = next < lines.size() ? parse(lines.get(next).message()) : parse("");
        if (!agrees(wanted, command)) {
            String problem = "the recording has "
                    + (next < lines.size() ? lines.get(next).message() : "nothing more") + " where the client said "
                    + text;
            mistakes(problem);
            ObjectNode error = MAPPER.createObjectNode();
            error.set("id", command.path("id"));
            error.putObject("error").put("class", "GenericError").put("desc", problem);
            write(client, error.toString());
            return true;
        }
        ids.put(wanted.path("id"), command.path("id"));
        lastTime = lines.get(next).nanos();
        next++;
        return say(client);
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            // garbage in the recording and from the client is compared as text
            return MAPPER.getNodeFactory().textNode(text);
        }
    }

    private static boolean agrees(JsonNode wanted, JsonNode command) {
        for (String verb : List.of("execute", "exec-oob")) {
            if (wanted.has(verb)) {
                boolean free = wanted.path(verb).asText().equals("qmp_capabilities");
                return wanted.path(verb).equals(command.path(verb))
                        && (free || same(wanted.path("arguments"), command.path("arguments")));
            }
        }
        return wanted.equals(command);
    }

    private static boolean same(JsonNode wanted, JsonNode given) {
        if (wanted.asText().equals(Secrets.HIDDEN)) {
            return true;
        }
        if (!wanted.isContainerNode() || wanted.size() != given.size() || wanted.isObject() != given.isObject()) {
            return wanted.equals(given) || wanted.isEmpty() && given.isEmpty();
        }
        boolean same = true;
        for (Map.Entry<String, JsonNode> member : wanted.properties()) {
            same &= same(member.getValue(), given.path(member.getKey()));
        }
        for (int i = 0; wanted.isArray() && i < wanted.size(); i++) {
            same &= same(wanted.get(i), given.get(i));
        }
        return same;
    }

    private synchronized void mistakes(String problem) {
        mistakes.add(problem);
    }

    /**
     * Ends it.
     *
     * @throws IllegalStateException if a client said what the recording has not; lists all of it
     */
    @Override
    public synchronized void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw new UncheckedIOException("the replay's socket " + socket + " cannot be removed", e);
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(String.join("; ", mistakes));
        }
    }
}
