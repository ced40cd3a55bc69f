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

    /** The lines that differ, with those in between. */
    static List<String> diff(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> diff = new ArrayList<>();
        boolean same = true;
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && before.get(i).equals(after.get(j))) {
                diff.add(" " + before.get(i));
                i++;
                j++;
            } else if (j == after.size() || both && common[i + 1][j] >= common[i][j + 1]) {
                diff.add("-" + before.get(i++));
                same = false;
            } else {
                diff.add("+" + after.get(j++));
                same = false;
            }
        }
        return same ? List.of() : diff;
    }
}
