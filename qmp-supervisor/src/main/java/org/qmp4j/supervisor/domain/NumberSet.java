package org.qmp4j.supervisor.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of small numbers, such as processors or NUMA nodes, as libvirt writes one: {@code 0-3,^2,8}.
 *
 * @param numbers in ascending order
 */
public record NumberSet(NavigableSet<Integer> numbers) {
    private static final Pattern PART = Pattern.compile("[0-9]{1,5}(-[0-9]{1,5})?|\\^[0-9]{1,5}");

    private static final int MOST = 16_384;

    public NumberSet {
        numbers = Collections.unmodifiableNavigableSet(new TreeSet<>(numbers));
    }

    /**
     * Numbers without a gap.
     *
     * @param first of them
     * @param last of them
     */
    public record Range(int first, int last) {
        /** As QEMU takes it: {@code 3} or {@code 3-5}. */
        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    /** The set of that text; empty when it is none, or one of nothing. */
    public static Optional<NumberSet> parse(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String part : text.replace(" ", "").split(",", -1)) {
            if (!PART.matcher(part).matches()) {
                return Optional.empty();
            }
            if (part.startsWith("^")) {
                numbers.remove(Integer.parseInt(part.substring(1)));
                continue;
            }
            String[] ends = part.split("-", 2);
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (last < first || last >= MOST) {
                return Optional.empty();
            }
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(new NumberSet(numbers));
    }

    /** The set without gaps, run by run. */
    public List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (int number : numbers) {
            Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.last() + 1 == number) {
                ranges.set(ranges.size() - 1, new Range(last.first(), number));
            } else {
                ranges.add(new Range(number, number));
            }
        }
        return ranges;
    }

    /** Whether both have a number. */
    public boolean overlaps(NumberSet other) {
        return numbers.stream().anyMatch(other.numbers::contains);
    }

    /** As libvirt writes it: {@code 0-1,3,8}. */
    @Override
    public String toString() {
        return ranges().stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
