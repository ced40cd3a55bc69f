package org.qmp4j.testkit.machine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.qmp4j.testkit.script.Event;

/**
 * Holds back events that QEMU sends once a second: the first one of a kind goes at once, the last of those that come
 * within a second after it goes when that is over, and the ones between are lost. Safe to use from any thread.
 */
final class Throttle {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** The kinds, and the member that makes kinds of their own; empty where all are one. */
    private static final Map<String, String> KINDS = Map.of(
            "RTC_CHANGE", "",
            "WATCHDOG", "",
            "BALLOON_CHANGE", "",
            "HV_BALLOON_STATUS_REPORT", "",
            "QUORUM_FAILURE", "",
            "QUORUM_REPORT_BAD", "node-name",
            "VSERPORT_CHANGE", "id",
            "MEMORY_DEVICE_SIZE_CHANGE", "qom-path");

    private final MainLoop loop;
    private final Consumer<Event> events;
    private final Map<String, Optional<Event>> held = new HashMap<>();

    Throttle(MainLoop loop, Consumer<Event> events) {
        this.loop = loop;
        this.events = events;
    }

    synchronized void emit(Event event) {
        String member = KINDS.get(event.name());
        if (member == null) {
            events.accept(event);
            return;
        }
        String kind = event.name() + (member.isEmpty() ? "" : event.data().path(member));
        if (held.containsKey(kind)) {
            held.put(kind, Optional.of(event));
        } else {
            send(kind, event);
        }
    }

    private void send(String kind, Event event) {
        events.accept(event);
        held.put(kind, Optional.empty());
        loop.schedule(PERIOD, () -> release(kind));
    }

    private synchronized void release(String kind) {
        Optional<Event> last = held.getOrDefault(kind, Optional.empty());
        held.remove(kind);
        last.ifPresent(event -> send(kind, event));
    }
}
