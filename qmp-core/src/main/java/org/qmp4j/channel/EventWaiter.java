package org.qmp4j.channel;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpNotice;

/** Waits for one event. Fails when the connection ends: the event may come, but nobody would hear it. */
public final class EventWaiter implements EventSink {
    private final String description;
    private final Predicate<String> names;
    private final Predicate<QmpEvent> filter;
    private final CompletableFuture<QmpEvent> found = new CompletableFuture<>();

    private EventWaiter(String description, Predicate<String> names, Predicate<QmpEvent> filter) {
        this.description = description;
        this.names = names;
        this.filter = filter;
    }

    /** Starts to wait; whoever ends the future ends the waiting. */
    public static CompletableFuture<QmpEvent> start(
            EventHub hub, String description, Predicate<String> names, Predicate<QmpEvent> filter) {
        EventWaiter waiter = new EventWaiter(description, names, filter);
        hub.add(waiter);
        waiter.found.whenComplete((event, failure) -> hub.remove(waiter));
        return waiter.found;
    }

    @Override
    public boolean wants(String eventName) {
        return names.test(eventName);
    }

    @Override
    public void offer(QmpNotice notice) {
        try {
            if (notice instanceof QmpEvent event && filter.test(event)) {
                found.complete(event);
            } else if (notice instanceof QmpDisconnected end) {
                found.completeExceptionally(QmpClosedException.waitingFor(description, end.reason()));
            }
        } catch (RuntimeException e) {
            found.completeExceptionally(e);
        }
    }
}
