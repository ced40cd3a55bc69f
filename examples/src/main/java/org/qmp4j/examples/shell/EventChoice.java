package org.qmp4j.examples.shell;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.qmp4j.EventFilter;

/**
 * Which events a user wants to see.
 *
 * @param names their QAPI names; empty: all
 */
record EventChoice(boolean isWanted, Set<String> names) {
    /** @param names what {@code --events} named; {@code ALL} stands for all. None named: all, if events are wanted anyhow */
    static EventChoice of(List<String> names, boolean anyhow) {
        return new EventChoice(anyhow || !names.isEmpty(), names.contains("ALL") ? Set.of() : Set.copyOf(names));
    }

    boolean shows(String event) {
        return names.isEmpty() || names.contains(event);
    }

    /** What to listen to: the wanted ones, and SHUTDOWN, as it explains the end of the connection. */
    EventFilter filter() {
        return names.isEmpty()
                ? EventFilter.all()
                : EventFilter.named(Stream.concat(names.stream(), Stream.of("SHUTDOWN"))
                        .distinct()
                        .toArray(String[]::new));
    }
}
