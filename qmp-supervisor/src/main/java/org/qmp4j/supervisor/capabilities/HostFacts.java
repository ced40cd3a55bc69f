package org.qmp4j.supervisor.capabilities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.supervisor.domain.NumberSet;

/**
 * What the memory of the host is like.
 *
 * @param nodes its NUMA nodes
 * @param hugePages where pages of a size in KiB are had: a directory of a hugetlbfs
 * @param defaultPageKib the size of a huge page of which nothing else is said; 0 when there are none
 */
public record HostFacts(NumberSet nodes, Map<Long, Path> hugePages, long defaultPageKib) {
    /** The size of a usual page on x86. */
    public static final long USUAL_PAGE_KIB = 4;

    private static final Pattern PAGE_SIZE = Pattern.compile("pagesize=([0-9]+)([KMG])");
    private static final Pattern DEFAULT_SIZE = Pattern.compile("Hugepagesize: *([0-9]+) kB");

    public HostFacts {
        hugePages = Map.copyOf(hugePages);
    }

    /** Those of this host. */
    public static HostFacts ofThisHost() {
        return of(Path.of("/proc"), Path.of("/sys"));
    }

    static HostFacts of(Path proc, Path sys) {
        Map<Long, Path> mounts = new TreeMap<>();
        long standard = 0;
        for (String line : lines(proc.resolve("meminfo"))) {
            Matcher size = DEFAULT_SIZE.matcher(line);
            standard = size.find() ? Long.parseLong(size.group(1)) : standard;
        }
        for (String line : lines(proc.resolve("mounts"))) {
            String[] fields = line.split(" ", -1);
            if (fields.length > 3 && fields[2].equals("hugetlbfs")) {
                Matcher size = PAGE_SIZE.matcher(fields[3]);
                long kib = size.find() ? kib(size) : standard;
                mounts.putIfAbsent(kib, Path.of(fields[1]));
            }
        }
        String online = String.join("", lines(sys.resolve("devices/system/node/online")));
        NumberSet nodes = NumberSet.parse(online.strip()).orElseGet(() -> new NumberSet(new TreeSet<>(List.of(0))));
        return new HostFacts(nodes, mounts, mounts.containsKey(standard) ? standard : 0);
    }

    private static long kib(Matcher size) {
        long number = Long.parseLong(size.group(1));
        return switch (size.group(2)) {
            case "K" -> number;
            case "M" -> number << 10;
            default -> number << 20;
        };
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
