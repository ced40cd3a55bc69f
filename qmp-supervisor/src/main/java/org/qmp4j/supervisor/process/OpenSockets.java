package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sockets that a process had open when it was looked at, as the kernel lists them in the process' own network namespace.
 * Descriptors are numbers of that process. Nothing is asked of it.
 */
public final class OpenSockets {
    private static final String SOCKET = "socket:[";

    private final Map<Long, Integer> descriptors;
    private final List<UnixRow> unix;
    private final Supplier<List<TcpRow>> tcp;

    private OpenSockets(Map<Long, Integer> descriptors, List<UnixRow> unix, Supplier<List<TcpRow>> tcp) {
        this.descriptors = descriptors;
        this.unix = unix;
        this.tcp = tcp;
    }

    /** @throws IOException if there is no such process, or it may not be looked at */
    public static OpenSockets of(ProcFs proc, long pid) throws IOException {
        Path process = proc.root().resolve(Long.toString(pid));
        Map<Long, Integer> descriptors = descriptors(process);
        List<UnixRow> unix = new ArrayList<>();
        for (String line : lines(process.resolve("net/unix"))) {
            UnixRow.of(line).ifPresent(unix::add);
        }
        return new OpenSockets(descriptors, unix, new TcpTables(process));
    }

    /** Read when first asked for: to list them takes the kernel some milliseconds, however few there are. */
    private static final class TcpTables implements Supplier<List<TcpRow>> {
        private final Path process;
        private @Nullable List<TcpRow> rows;

        TcpTables(Path process) {
            this.process = process;
        }

        @Override
        public synchronized List<TcpRow> get() {
            List<TcpRow> read = rows;
            if (read == null) {
                read = new ArrayList<>();
                for (String table : List.of("net/tcp", "net/tcp6")) {
                    try {
                        for (String line : lines(process.resolve(table))) {
                            TcpRow.of(line).ifPresent(read::add);
                        }
                    } catch (IOException e) {
                        // gone meanwhile: it has none
                        read.clear();
                    }
                }
                rows = read;
            }
            return read;
        }
    }

    /** Which sockets a process has open: their numbers in the kernel, and in it. Quicker than all that is known of them. */
    public static Map<Long, Integer> numbers(ProcFs proc, long pid) throws IOException {
        return descriptors(proc.root().resolve(Long.toString(pid)));
    }

    /** The sockets that it had: their numbers in the kernel, and in it. */
    public Map<Long, Integer> numbers() {
        return descriptors;
    }

    /** Which sockets those were. */
    public Set<Long> inodes() {
        return Set.copyOf(descriptors.keySet());
    }

    /** The same look, at all sockets but those. */
    public OpenSockets without(Set<Long> inodes) {
        Map<Long, Integer> others = new HashMap<>(descriptors);
        others.keySet().removeAll(inodes);
        return new OpenSockets(Map.copyOf(others), unix, tcp);
    }

    private static Map<Long, Integer> descriptors(Path process) throws IOException {
        Map<Long, Integer> descriptors = new HashMap<>();
        try (Stream<Path> all = Files.list(process.resolve("fd"))) {
            for (Path descriptor : all.toList()) {
                String leadsTo = target(descriptor);
                if (leadsTo.startsWith(SOCKET)) {
                    long inode = Long.parseLong(leadsTo.substring(SOCKET.length(), leadsTo.length() - 1));
                    descriptors.put(
                            inode, Integer.parseInt(descriptor.getFileName().toString()));
                }
            }
        }
        return descriptors;
    }

    /** One that was closed meanwhile leads nowhere. */
    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static List<String> lines(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table, StandardCharsets.ISO_8859_1)) {
            return lines.skip(1).toList();
        } catch (NoSuchFileException e) {
            return List.of(); // a kernel without IPv6
        }
    }

    /**
     * The connection that was accepted on that path, be the listener there still or not: a connection keeps the path for ever.
     */
    public OptionalInt acceptedUnix(String path) {
        return unix(row -> !row.listens() && row.path().equals(path));
    }

    /** UNIX sockets without a path of their own, such as those that connected to somebody's. */
    public List<Integer> unnamedUnix() {
        return unix.stream()
                .filter(row -> row.path().isEmpty() && !row.listens())
                .flatMap(row -> descriptors(row.inode()))
                .toList();
    }

    private OptionalInt unix(Predicate<UnixRow> wanted) {
        return unix.stream()
                .filter(wanted)
                .flatMap(row -> descriptors(row.inode()))
                .mapToInt(number -> number)
                .findFirst();
    }

    /** The connection between those two ends, each as {@code 127.0.0.1:80} or {@code [::1]:80}. */
    public OptionalInt connectedTcp(String local, String remote) {
        String here = TcpRow.canonical(local);
        String there = TcpRow.canonical(remote);
        return tcp.get().stream()
                .filter(row -> row.isConnected()
                        && row.local().equals(here)
                        && row.remote().equals(there))
                .flatMap(row -> descriptors(row.inode()))
                .mapToInt(number -> number)
                .findFirst();
    }

    /** Connections that came in at that port. */
    public List<Integer> acceptedTcp(int port) {
        return tcp.get().stream()
                .filter(row -> row.isConnected() && row.local().endsWith(":" + port))
                .flatMap(row -> descriptors(row.inode()))
                .toList();
    }

    /** The sockets that listen on that port, on whatever addresses. */
    public List<Integer> listeningTcp(int port) {
        return tcp.get().stream()
                .filter(row -> row.listens() && row.local().endsWith(":" + port))
                .flatMap(row -> descriptors(row.inode()))
                .toList();
    }

    private Stream<Integer> descriptors(long inode) {
        Integer number = descriptors.get(inode);
        return number == null ? Stream.empty() : Stream.of(number);
    }
}
