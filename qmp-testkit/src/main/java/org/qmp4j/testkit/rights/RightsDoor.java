package org.qmp4j.testkit.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A listening UNIX socket whose clients may pass descriptors. The JDK does not tell the number of a channel's descriptor,
 * so it is looked up in {@code /proc}: the connection that has this socket's name and was not seen before.
 */
public final class RightsDoor {

    private static final Path OWN = Path.of("/proc/self/fd");
    private static final Path SOCKETS = Path.of("/proc/net/unix");
    private static final int COLUMNS = 8;
    private static final int STATE = 5;
    private static final int INODE = 6;
    private static final int NAME = 7;
    private static final String CONNECTED = "03";

    private final String name;
    private final Set<String> seen = new HashSet<>();

    /**
     * A door that is watched before its first client comes.
     *
     * @throws IllegalStateException if native calls are not possible here; says what to do
     */
    public RightsDoor(Path socket) {
        name = socket.toString();
        Native.check();
    }

    /**
     * The other end of the connection that was accepted last, to be read with this alone.
     *
     * @throws IOException if it is gone already, or there is no {@code /proc}
     */
    public synchronized PassedDescriptors accepted() throws IOException {
        Map<String, Integer> own = own();
        for (String line : Files.readAllLines(SOCKETS)) {
            List<String> columns = List.of(line.strip().split(" +", COLUMNS));
            if (columns.size() == COLUMNS
                    && columns.get(NAME).equals(name)
                    && columns.get(STATE).equals(CONNECTED)
                    && own.containsKey(columns.get(INODE))
                    && seen.add(columns.get(INODE))) {
                return new PassedDescriptors(own.get(columns.get(INODE)));
            }
        }
        throw new IOException("the connection just accepted on " + name + " is not in " + SOCKETS);
    }

    /** The numbers of this process's sockets, by inode. */
    private static Map<String, Integer> own() throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        try (Stream<Path> links = Files.list(OWN)) {
            for (Path link : (Iterable<Path>) links::iterator) {
                String target = target(link);
                if (target.startsWith("socket:[")) {
                    numbers.put(
                            target.substring("socket:[".length(), target.length() - 1),
                            Integer.valueOf(link.getFileName().toString()));
                }
            }
        }
        return numbers;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            // closed meanwhile by another thread: not the one that is looked for
            return "";
        }
    }
}
