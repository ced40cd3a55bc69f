package org.qmp4j.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.qmp4j.testkit.recording.Recording;

/** One scenario, said to one target; what was heard is a recording. */
final class Talk {

    private static final long PATIENCE_SECONDS = 30;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Target target;
    private final Scenario scenario;
    private final Path directory;
    private final Map<String, Monitor> monitors = new LinkedHashMap<>();
    private final List<AutoCloseable> started = new ArrayList<>();
    private final List<Recording.Line> lines = new ArrayList<>();

    Talk(Target target, Scenario scenario, Path directory) {
        this.target = target;
        this.scenario = scenario;
        this.directory = directory;
    }

    /** Goes through the steps, and ends every QEMU that has not ended. */
    Recording run() throws Exception {
        for (Scenario.Step step : scenario.steps()) {
            try {
                run(step);
            } catch (IOException | ExecutionException | TimeoutException e) {
                throw new AssertionError(
                        scenario.name() + " line " + step.line() + " on " + target.title() + ": " + e + " after\n"
                                + lines.stream().map(Object::toString).reduce("", (a, b) -> a + b + "\n")
                                + log(),
                        e);
            }
        }
        for (Monitor monitor : monitors.values()) {
            if (!monitor.ended) {
                monitor.send("{\"execute\": \"quit\"}");
                monitor.readUntil(line -> false);
            }
        }
        return new Recording(List.of("QEMU " + target.version()), lines);
    }

    private String log() throws IOException {
        Path log = directory.resolve("log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private void run(Scenario.Step step) throws Exception {
        switch (step.first()) {
            case "only" -> {
                // decided before
            }
            case "file" -> Files.write(directory.resolve(step.second()), new byte[Integer.parseInt(step.rest())]);
            case "start" -> start(step.second(), step.rest());
            default -> {
                Monitor monitor = monitors.get(step.first());
                if (monitor == null) {
                    throw new IOException("there is no QEMU '" + step.first() + "'");
                }
                switch (step.second()) {
                    case "->" -> monitor.ask(step.rest());
                    case "part" -> monitor.ask(step.rest().substring("-> ".length()));
                    case "wait" -> monitor.await(step.rest().split(" +", -1));
                    case "racing" -> monitor.race(step.rest().substring("-> ".length()));
                    case "end" -> monitor.readUntil(line -> false);
                    default -> throw new IOException("no such step: " + step);
                }
            }
        }
    }

    private static boolean isEvent(JsonNode line, String... words) {
        return line.path("event").asText().equals(words[0])
                && Arrays.stream(words).skip(1).allMatch(line.path("data").toString()::contains);
    }

    private void start(String name, String arguments) throws Exception {
        Path socket = directory.resolve(name);
        List<String> argv = new ArrayList<>(List.of("-nodefaults", "-display", "none", "-no-user-config"));
        for (String argument : arguments.replace("DIR", directory.toString()).split(" +", -1)) {
            if (!argument.isEmpty()) {
                argv.add(argument);
            }
        }
        argv.addAll(List.of("-qmp", "unix:" + socket + ",server=on,wait=off"));
        started.add(target.start(argv, directory));
        Monitor monitor = new Monitor(name, connect(socket));
        monitors.put(name, monitor);
        monitor.greeting();
        monitor.ask("{\"execute\": \"qmp_capabilities\"}");
    }

    private static SocketChannel connect(Path socket) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
                return channel;
            } catch (IOException e) {
                channel.close();
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Ends what is left. */
    void end() throws Exception {
        for (Monitor monitor : monitors.values()) {
            monitor.channel.close();
        }
        for (AutoCloseable one : started) {
            one.close();
        }
    }

    /** One monitor of one QEMU. */
    private final class Monitor {
        private final String name;
        private final SocketChannel channel;
        private final OutputStream out;
        private final BufferedReader in;
        private final Queue<JsonNode> unclaimed = new ArrayDeque<>();
        private final Queue<String> overtaken = new ArrayDeque<>();
        private int id;
        private boolean ended;

        Monitor(String name, SocketChannel channel) {
            this.name = name;
            this.channel = channel;
            out = Channels.newOutputStream(channel);
            in = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        }

        /** The version and the package are a program's own; events may come before it. */
        void greeting() throws Exception {
            String line = read();
            while (line != null && !isGreeting(line)) {
                line = read();
            }
        }

        /** QEMU 7.2 was seen to greet a client twice that connected while it was starting: that is no part of a talk. */
        String nextLine() throws Exception {
            if (!overtaken.isEmpty()) {
                return overtaken.remove();
            }
            String line = read();
            return line != null && isGreeting(line) ? read() : line;
        }

        private static boolean isGreeting(String line) {
            return line.startsWith("{\"QMP\"");
        }

        private String read() throws Exception {
            return CompletableFuture.supplyAsync(() -> {
                        try {
                            return in.readLine();
                        } catch (IOException e) {
                            // reset: as good an end as any
                            return null;
                        }
                    })
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        int send(String command) throws IOException {
            ObjectNode message = (ObjectNode) MAPPER.readTree(command.replace("DIR", directory.toString()));
            message.put("id", ++id);
            out.write(message.toString().getBytes(StandardCharsets.UTF_8));
            keep(true, message);
            return id;
        }

        /** Reads up to an event; one that is told by more than its name may have come before the reply already. */
        void await(String... words) throws Exception {
            while (words.length > 1 && !unclaimed.isEmpty()) {
                if (isEvent(unclaimed.remove(), words)) {
                    return;
                }
            }
            readUntil(line -> isEvent(line, words));
            unclaimed.clear();
        }

        void ask(String command) throws Exception {
            unclaimed.clear();
            int mine = send(command);
            readUntil(line -> line.path("id").asInt(-1) == mine);
            if (ended) {
                throw new IOException("the connection ended before the reply");
            }
        }

        /** Asks, and reads the reply before the events that came with it. */
        void race(String command) throws Exception {
            int mine = send(command);
            List<String> events = new ArrayList<>();
            for (String line = nextLine(); line != null; line = nextLine()) {
                JsonNode message = MAPPER.readTree(line);
                if (message.path("id").asInt(-1) == mine) {
                    keep(false, message);
                    overtaken.addAll(events);
                    return;
                }
                events.add(line);
            }
            throw new IOException("the connection ended before the reply");
        }

        /** Reads up to and including a line, or to the end. */
        void readUntil(Predicate<JsonNode> last) throws Exception {
            while (true) {
                String line = nextLine();
                if (line == null) {
                    ended = true;
                    return;
                }
                JsonNode message = MAPPER.readTree(line);
                keep(false, message);
                unclaimed.add(message);
                if (last.test(message)) {
                    return;
                }
            }
        }

        private void keep(boolean toQemu, JsonNode message) {
            String text =
                    Agreement.masked(message, scenario.masked()).toString().replace(directory.toString(), "DIR");
            lines.add(new Recording.Line(Recording.Line.NO_TIME, name, toQemu, text));
        }
    }
}
