package org.qmp4j.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
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
import java.util.function.Consumer;
import java.util.function.Predicate;
import jnr.unixsocket.UnixSocketAddress;
import jnr.unixsocket.UnixSocketChannel;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.recording.Recording;
import org.qmp4j.testkit.script.GuestAct;

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
            case "hole" -> {
                try (RandomAccessFile file =
                        new RandomAccessFile(directory.resolve(step.second()).toFile(), "rw")) {
                    file.setLength(Long.parseLong(step.rest()));
                }
            }
            case "tiny" -> {
                Files.createDirectory(directory.resolve(step.second()));
                if (target.real()) {
                    started.add(TinyDisk.mount(directory.resolve(step.second())));
                }
            }
            case "full" -> fill(directory.resolve(step.second()));
            case "boot" -> PortGuest.write(directory.resolve(step.second()), step.rest());
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
                    case "perhaps" -> monitor.perhaps = List.of(step.rest().split(" +", -1));
                    case "until" -> monitor.askUntil(step.rest().split(" -> ", 2));
                    case "racing" -> monitor.race(step.rest().substring("-> ".length()));
                    case "pass" -> monitor.pass(step.rest().split(" -> ", 2));
                    case "guest" -> act(monitor, fake -> fake.guest(GuestAct.valueOf(step.rest())));
                    case "emits" ->
                        act(monitor, fake -> {
                            String[] event = step.rest().split(" +", 2);
                            fake.emit(event[0], event[1]);
                        });
                    case "end" -> monitor.readUntil(line -> false);
                    default -> throw new IOException("no such step: " + step);
                }
            }
        }
    }

    private void fill(Path disk) throws IOException {
        if (target.real()) {
            TinyDisk.fill(disk);
        }
        monitors.values().forEach(monitor -> act(monitor, fake -> fake.fillDisk(disk)));
    }

    /** What the guest of a real one does by itself. */
    private static void act(Monitor monitor, Consumer<FakeQemu> act) {
        if (monitor.qemu instanceof FakeQemu fake) {
            act.accept(fake);
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
        AutoCloseable qemu = target.start(argv, directory);
        started.add(qemu);
        Monitor monitor = new Monitor(name, qemu, connect(socket));
        monitors.put(name, monitor);
        monitor.greeting();
        monitor.ask("{\"execute\": \"qmp_capabilities\"}");
    }

    private static UnixSocketChannel connect(Path socket) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            UnixSocketChannel channel = UnixSocketChannel.open();
            try {
                channel.connect(new UnixSocketAddress(socket.toString()));
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
        // the disks, which were made first, can go only when nobody uses them
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).close();
        }
    }

    /** One monitor of one QEMU. */
    private final class Monitor {
        private final String name;
        private final AutoCloseable qemu;
        private final UnixSocketChannel channel;
        private final OutputStream out;
        private final BufferedReader in;
        private final Queue<JsonNode> unclaimed = new ArrayDeque<>();
        private final Queue<String> overtaken = new ArrayDeque<>();
        private List<String> perhaps = List.of();
        private int id;
        private boolean ended;

        Monitor(String name, AutoCloseable qemu, UnixSocketChannel channel) {
            this.name = name;
            this.qemu = qemu;
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
            while (line != null && (isGreeting(line) || isPerhaps(line))) {
                line = read();
            }
            return line;
        }

        private boolean isPerhaps(String line) throws IOException {
            return !perhaps.isEmpty() && isEvent(MAPPER.readTree(line), perhaps.toArray(String[]::new));
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

        private ObjectNode numbered(String command) throws IOException {
            ObjectNode message = (ObjectNode) MAPPER.readTree(command.replace("DIR", directory.toString()));
            return message.put("id", ++id);
        }

        int send(String command) throws IOException {
            ObjectNode message = numbered(command);
            out.write(message.toString().getBytes(StandardCharsets.UTF_8));
            keep(true, message);
            return id;
        }

        /** Reads up to an event; one that is told by more than its name may have come before the reply already. */
        void await(String... words) throws Exception {
            while (words.length > 1 && !unclaimed.isEmpty()) {
                if (isEvent(unclaimed.remove(), words)) {
                    perhaps = List.of();
                    return;
                }
            }
            readUntil(line -> isEvent(line, words));
            unclaimed.clear();
            perhaps = List.of();
        }

        void ask(String command) throws Exception {
            unclaimed.clear();
            awaitReply(send(command));
        }

        /** Sends an open file, alone or with a command, which is waited for then. */
        void pass(String... words) throws Exception {
            Path file = directory.resolve(words[0]);
            if (words.length == 1) {
                DescriptorSender.send(channel, " ".getBytes(StandardCharsets.UTF_8), file);
                return;
            }
            unclaimed.clear();
            ObjectNode message = numbered(words[1]);
            DescriptorSender.send(channel, message.toString().getBytes(StandardCharsets.UTF_8), file);
            keep(true, message);
            awaitReply(id);
        }

        private void awaitReply(int mine) throws Exception {
            readUntil(line -> line.path("id").asInt(-1) == mine);
            if (ended) {
                throw new IOException("the connection ended before the reply");
            }
        }

        /** Asks again and again until a word is in the reply; that one alone is kept. No event may come meanwhile. */
        void askUntil(String... words) throws Exception {
            ObjectNode message = numbered(words[1]);
            String line = "";
            while (line != null && !line.contains(words[0])) {
                out.write(message.toString().getBytes(StandardCharsets.UTF_8));
                line = nextLine();
            }
            keep(true, message);
            keep(false, MAPPER.readTree(String.valueOf(line)));
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
