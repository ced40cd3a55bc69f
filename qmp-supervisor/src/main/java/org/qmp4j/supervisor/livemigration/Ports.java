package org.qmp4j.supervisor.livemigration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * TCP ports of which one is listened on; a firewall between hosts lets them pass. Libvirt has 49152 to 49215 by default
 * ({@code migration_port_min}, {@code migration_port_max}).
 *
 * @param first 0 for whatever port is free
 * @param last the last that may be taken, the first itself or above
 */
public record Ports(int first, int last) {
    /** Whatever is free. */
    public static final Ports ANY = new Ports(0, 0);

    private static final int HIGHEST = 65535;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    public Ports {
        if (first < 0 || last < first || last > HIGHEST || first == 0 && last > 0) {
            throw new IllegalArgumentException("no ports: " + first + "-" + last + "; the first is 1 to " + HIGHEST
                    + ", and the last not below it");
        }
    }

    /** That one alone; 0 for whatever is free. */
    public static Ports of(int port) {
        return new Ports(port, port);
    }

    /** {@code 49152-49215}, or one port. @throws IllegalArgumentException for anything else */
    public static Ports parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new IllegalArgumentException("no ports: '" + text + "'; say them as 49152-49215");
        }
        int first = Integer.parseInt(range.group(1));
        return new Ports(first, range.group(2) == null ? first : Integer.parseInt(range.group(2)));
    }

    /** In their order. */
    IntStream all() {
        return IntStream.rangeClosed(first, last);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
