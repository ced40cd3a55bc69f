package org.qmp4j;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.qmp4j.message.QmpEvent;

/**
 * Which events are wanted. Names are asked first, before an event is even built, so a filter by name is nearly free.
 * Predicates run on the event loop: they must be quick and must not block.
 */
public final class EventFilter {
    private final String description;
    private final Predicate<String> names;
    private final Predicate<QmpEvent> predicate;

    private EventFilter(String description, Predicate<String> names, Predicate<QmpEvent> predicate) {
        this.description = description;
        this.names = names;
        this.predicate = predicate;
    }

    /** Every event, those included that this library has never heard of. */
    public static EventFilter all() {
        return new EventFilter("any event", name -> true, event -> true);
    }

    /** Events of these QAPI names, such as {@code STOP}. */
    public static EventFilter named(String... names) {
        Set<String> wanted = Set.of(names);
        return new EventFilter(
                wanted.stream().sorted().collect(Collectors.joining(" or ")), wanted::contains, event -> true);
    }

    /** Of these events those that also pass the predicate. */
    public EventFilter and(Predicate<QmpEvent> further) {
        return new EventFilter(description, names, predicate.and(further));
    }

    /** Of these events those whose data has this text or number in a member. */
    public EventFilter with(String member, String value) {
        return new EventFilter(
                description + " with " + member + " " + value,
                names,
                predicate.and(event -> event.data().path(member).asText().equals(value)));
    }

    Predicate<String> names() {
        return names;
    }

    Predicate<QmpEvent> predicate() {
        return predicate;
    }

    @Override
    public String toString() {
        return description;
    }
}
