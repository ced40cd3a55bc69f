package org.qmp4j.supervisor.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What differs between two command lines in a way that QEMU could tell: options that are missing or too many, and the order of
 * options whose order has a meaning.
 *
 * @param missing options of the expected one alone
 * @param extra options of the actual one alone
 * @param order a word on each kind of option that is in another order
 */
record ArgvDifference(List<String> missing, List<String> extra, List<String> order) {
    private static final Set<String> ORDERED = Set.of(
            "device",
            "blockdev",
            "object",
            "netdev",
            "chardev",
            "audiodev",
            "global",
            "numa",
            "fsdev",
            "add-fd",
            "smbios",
            "acpitable",
            "tpmdev",
            "mon");

    static ArgvDifference between(List<String> expected, List<String> actual) {
        List<ArgvOption> wanted = ours(ArgvOption.all(expected));
        List<ArgvOption> got = ours(ArgvOption.all(actual));
        List<ArgvOption> missing = without(wanted, got);
        List<ArgvOption> extra = without(got, wanted);
        List<String> order = new ArrayList<>();
        for (String name : ORDERED) {
            List<String> one = values(wanted, name);
            List<String> other = values(got, name);
            if (missing.isEmpty() && extra.isEmpty() && !one.equals(other)) {
                order.add("-" + name + " is in another order");
            }
        }
        return new ArgvDifference(texts(missing), texts(extra), order);
    }

    boolean isEmpty() {
        return missing.isEmpty() && extra.isEmpty() && order.isEmpty();
    }

    /** The monitor and the pidfile are ours by design. */
    private static List<ArgvOption> ours(List<ArgvOption> options) {
        return options.stream()
                .filter(o -> !o.name().equals("pidfile"))
                .filter(o -> !(o.name().equals("chardev") && o.value().contains("id=[charmonitor]")))
                .toList();
    }

    private static List<ArgvOption> without(List<ArgvOption> from, List<ArgvOption> these) {
        List<ArgvOption> rest = new ArrayList<>(from);
        for (ArgvOption one : these) {
            for (int at = 0; at < rest.size(); at++) {
                if (rest.get(at).name().equals(one.name())
                        && rest.get(at).value().equals(one.value())) {
                    rest.remove(at);
                    break;
                }
            }
        }
        return rest;
    }

    private static List<String> values(List<ArgvOption> options, String name) {
        return options.stream()
                .filter(o -> o.name().equals(name))
                .map(ArgvOption::value)
                .toList();
    }

    private static List<String> texts(List<ArgvOption> options) {
        return options.stream().map(ArgvOption::text).toList();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        missing.forEach(o -> out.append("\n  - ").append(o));
        extra.forEach(o -> out.append("\n  + ").append(o));
        order.forEach(o -> out.append("\n  > ").append(o));
        return out.toString();
    }
}
