package org.qmp4j.supervisor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Differences that are known, by kind: lines of a count, a pattern of what differs ({@code -} for what libvirt says alone, {@code +}
 * for what we do), and the reason. What no pattern knows is a failure, and so is a count that is not what the file says.
 */
public final class DifferenceList {
    private final Path file;
    private final List<Kind> kinds;

    private record Kind(int count, String pattern, String reason) {}

    private DifferenceList(Path file, List<Kind> kinds) {
        this.file = file;
        this.kinds = kinds;
    }

    public static DifferenceList read(Path file) throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", 3);
            kinds.add(new Kind(Integer.parseInt(cells[0]), cells[1], cells[2]));
        }
        return new DifferenceList(file, kinds);
    }

    /** What is not as the file says; empty when all is. */
    public String disagreement(List<String> differences) throws IOException {
        int[] counts = new int[kinds.size()];
        List<Pattern> patterns =
                kinds.stream().map(kind -> Pattern.compile(kind.pattern())).toList();
        List<String> unknown = new ArrayList<>();
        for (String difference : differences) {
            String said = difference.substring(difference.indexOf('\t') + 1);
            int kind = 0;
            while (kind < counts.length && !patterns.get(kind).matcher(said).lookingAt()) {
                kind++;
            }
            if (kind < counts.length) {
                counts[kind]++;
            } else {
                unknown.add(difference);
            }
        }
        return unknown.isEmpty() ? wrongCounts(counts) : String.join("\n", unknown);
    }

    private String wrongCounts(int[] counts) throws IOException {
        List<String> now = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Kind kind = kinds.get(i);
            now.add(counts[i] + "\t" + kind.pattern() + "\t" + kind.reason());
            if (counts[i] != kind.count()) {
                wrong.add(kind.pattern() + ": " + counts[i] + " instead of " + kind.count());
            }
        }
        if (Boolean.getBoolean("corpus.update")) {
            Files.write(file, now);
            return "";
        }
        return String.join("\n", wrong);
    }
}
