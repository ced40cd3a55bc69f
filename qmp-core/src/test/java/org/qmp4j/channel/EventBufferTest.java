package org.qmp4j.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.qmp4j.codec.WireMessage;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.EventBuffer.Overflow;
import org.qmp4j.support.Figures;

/** What stands between the event loop and a listener, with an executor that runs when it is told to. */
class EventBufferTest {

    private final Figures figures = new Figures();
    private final EventHub hub = new EventHub(figures);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();

    private BufferedSink listen(EventBuffer buffer, Consumer<QmpNotice> listener) {
        BufferedSink sink = new BufferedSink(name -> true, event -> true, buffer, work::add, figures, listener);
        hub.add(sink);
        return sink;
    }

    private BufferedSink listen(int capacity, Overflow overflow) {
        return listen(new EventBuffer(capacity, overflow), this::hear);
    }

    private void hear(QmpNotice notice) {
        heard.add(
                notice instanceof QmpEvent event
                        ? event.name()
                        : notice instanceof QmpGap gap
                                ? "gap " + gap.cause() + " " + gap.missed().orElse(-1) + " @" + gap.sequence()
                                : notice.getClass().getSimpleName());
    }

    private void emit(String... names) {
        for (String name : names) {
            byte[] wire = ("{\"event\": \"" + name + "\", \"data\": {\"key\": \"" + name.charAt(0) + "\"}}")
                    .getBytes(StandardCharsets.UTF_8);
            hub.event(new WireMessage.Event(name, -1, -1, wire));
        }
    }

    private void run() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    @Test
    void theLoopOnlyAppendsAndTheListenerRunsElsewhere() {
        listen(10, new Overflow.DropOldest());
        emit("A", "B");
        assertEquals(List.of(), heard);
        assertEquals(1, work.size(), "one turn for many events");
        run();
        assertEquals(List.of("A", "B"), heard);
        emit("C");
        run();
        assertEquals(List.of("A", "B", "C"), heard);
    }

    @Test
    void dropOldestTellsExactlyHowManyWereMissed() {
        BufferedSink sink = listen(3, new Overflow.DropOldest());
        emit("A", "B", "C", "D", "E");
        run();
        assertEquals(List.of("gap OVERFLOW 2 @2", "C", "D", "E"), heard);
        assertEquals(2, sink.missed());
        assertEquals(1, figures.count("missed 2"));
        emit("F");
        run();
        assertEquals("F", heard.get(4));
        assertEquals(5, heard.size());
    }

    @Test
    void aGapIsBetweenWhatCameBeforeAndAfterIt() {
        List<String> burst = new ArrayList<>(List.of("C", "D", "E"));
        listen(new EventBuffer(2, new Overflow.DropOldest()), notice -> {
            hear(notice);
            emit(burst.toArray(new String[0]));
            burst.clear();
        });
        emit("A", "B");
        run();
        assertEquals(List.of("A", "B", "gap OVERFLOW 1 @3", "D", "E"), heard);
    }

    @Test
    void coalesceKeepsTheNewestOfEachKey() {
        listen(10, new Overflow.Coalesce(event -> event.data().path("key").asText()));
        emit("A1", "B1", "A2", "A3", "B2", "C1");
        run();
        assertEquals(List.of("A3", "B2", "C1"), heard);
        emit("A4");
        run();
        assertEquals("A4", heard.get(3));
    }

    @Test
    void coalesceKeepsEventsWithoutKeyApartAndSurvivesABadKeyFunction() {
        listen(10, new Overflow.Coalesce(event -> {
            if (event.name().startsWith("X")) {
                throw new IllegalStateException("bad key");
            }
            return event.name().startsWith("N") ? null : event.name().substring(0, 1);
        }));
        emit("N1", "N2", "X1", "X2", "A1", "A2");
        run();
        assertEquals(List.of("N1", "N2", "X1", "X2", "A2"), heard);
    }

    @Test
    void coalesceThatStillOverflowsDropsTheOldest() {
        listen(2, new Overflow.Coalesce(QmpEvent::name));
        emit("A", "B", "C", "C", "C");
        run();
        assertEquals(List.of("gap OVERFLOW 1 @1", "B", "C"), heard);
    }

    @Test
    void closeDeliversWhatWaitsThenAGapThenNothing() {
        BufferedSink sink = listen(2, new Overflow.Close());
        emit("A", "B", "C", "D");
        assertTrue(sink.isClosed());
        run();
        emit("E");
        run();
        assertEquals(List.of("A", "B", "gap OVERFLOW 1 @3"), heard);
    }

    @Test
    void aListenerThatThrowsGetsTheNext() {
        listen(new EventBuffer(10, new Overflow.DropOldest()), notice -> {
            hear(notice);
            throw new IllegalStateException("listener");
        });
        emit("A", "B");
        run();
        assertEquals(List.of("A", "B"), heard);
    }

    @Test
    void aListenerThatThrowsAnErrorGetsTheNextToo() {
        listen(new EventBuffer(10, new Overflow.DropOldest()), notice -> {
            hear(notice);
            throw new AssertionError("listener");
        });
        emit("A", "B");
        run();
        emit("C");
        run();
        assertEquals(List.of("A", "B", "C"), heard);
    }

    @Test
    void aFilterThatThrowsLetsTheEventPass() {
        hub.add(new BufferedSink(
                name -> true,
                event -> {
                    throw new IllegalStateException("filter");
                },
                EventBuffer.STANDARD,
                work::add,
                figures,
                this::hear));
        emit("A");
        run();
        assertEquals(List.of("A"), heard);
    }

    @Test
    void aClosedListenerHearsNothingMore() {
        BufferedSink sink = listen(10, new Overflow.DropOldest());
        emit("A");
        sink.close();
        run();
        emit("B");
        run();
        assertEquals(List.of(), heard);
        assertFalse(sink.wants("A"));
    }

    @Test
    void aDeadExecutorEndsTheSubscriptionOnly() {
        BufferedSink dead = new BufferedSink(
                name -> true,
                event -> true,
                EventBuffer.STANDARD,
                task -> {
                    throw new RejectedExecutionException();
                },
                figures,
                this::hear);
        hub.add(dead);
        listen(10, new Overflow.DropOldest());
        emit("A", "B");
        run();
        assertTrue(dead.isClosed());
        assertEquals(List.of("A", "B"), heard);
    }

    @Test
    void aLongBacklogIsDeliveredInTurnsSoThatOthersOnTheExecutorRunToo() {
        listen(10_000, new Overflow.DropOldest());
        for (int i = 0; i < 6000; i++) {
            emit("A");
        }
        int turns = 0;
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
            turns++;
        }
        assertEquals(6000, heard.size());
        assertTrue(turns >= 1);
    }

    @Test
    void nothingIsBuiltForNobody() {
        hub.add(new BufferedSink("B"::equals, event -> true, EventBuffer.STANDARD, work::add, figures, this::hear));
        emit("A");
        assertTrue(work.isEmpty());
        emit("B");
        run();
        assertEquals(List.of("B"), heard);
        assertEquals(List.of("event A", "event B"), figures.lines);
    }
}
