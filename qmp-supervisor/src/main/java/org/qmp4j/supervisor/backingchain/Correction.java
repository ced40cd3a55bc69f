package org.qmp4j.supervisor.backingchain;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.DomainDef;

/**
 * A definition, rewritten from its images.
 *
 * @param definition how it is then
 * @param diff its text against the text before, each line with a blank, {@code -} or {@code +} before it; empty when they are the same
 */
@SuppressWarnings("exports") // a definition is what every feature hands out
public record Correction(DomainDef definition, List<String> diff) {
    public Correction {
        diff = List.copyOf(diff);
    }

    /** All lines, each with what became of it; none when nothing differs. */
    static List<String> diff(List<String> before, List<String> after) {
        if (before.equals(after)) {
            return List.of();
        }
        int[][] common = common(before, after);
        List<String> diff = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                diff.add(" " + before.get(i));
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                diff.add("-" + before.get(i++));
            } else {
                diff.add("+" + after.get(j++));
            }
        }
        before.subList(i, before.size()).forEach(line -> diff.add("-" + line));
        after.subList(j, after.size()).forEach(line -> diff.add("+" + line));
        return diff;
    }

    /** How many lines the rests from each place on have in common, in their order. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
