package org.qmp4j.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Lists of names for people: those first that are most like the one that was not found. */
final class Names {
    private static final int MOST = 8;

    private Names() {}

    /** "it has a, b, c" with the likeliest first, or that it has none. */
    static String instead(String missing, Collection<String> there) {
        if (there.isEmpty()) {
            return "it has none";
        }
        List<String> likely = there.stream()
                .distinct()
                .sorted(Comparator.<String>comparingInt(one -> distance(missing, one))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return "it has "
                + (likely.size() <= MOST
                        ? String.join(", ", likely)
                        : String.join(", ", likely.subList(0, MOST)) + ", … (" + likely.size() + ")");
    }

    /** How many letters have to be put in, left out or changed (Levenshtein). */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
