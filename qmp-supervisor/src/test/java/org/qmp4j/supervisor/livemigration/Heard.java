package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;

/** What the QEMU of a guest says while it is sent, in order: {@code STOP}, {@code RESUME}, and each status of the migration. */
public final class Heard {
    private final List<String> words = new CopyOnWriteArrayList<>();

    private Heard() {}

    /** From now on, for as long as its supervisor is open. */
    public static Heard of(Domain domain) {
        Heard heard = new Heard();
        domain.subscribe(heard::hear);
        return heard;
    }

    private void hear(DomainEvent event) {
        if (event instanceof DomainEvent.Suspended) {
            words.add("STOP");
        } else if (event instanceof DomainEvent.Resumed) {
            words.add("RESUME");
        } else if (event instanceof DomainEvent.Other other && other.name().equals("MIGRATION")) {
            words.add(other.data().path("status").asText());
        }
    }

    /** That it stood still before any of it was sent, or not before some of it was. */
    public void assertStoodStillWhileItWasSent(boolean still) throws Exception {
        Deadline.await("all of it is sent", () -> words.contains("completed"));
        List<Integer> stops = IntStream.range(0, words.size())
                .filter(i -> words.get(i).equals("STOP"))
                .boxed()
                .toList();
        assertEquals(1, stops.size(), words.toString());
        assertTrue(words.contains("setup") && words.contains("active"), words.toString());
        assertEquals(still, stops.get(0) < words.indexOf("setup"), words.toString());
        assertEquals(still, stops.get(0) < words.indexOf("active"), words.toString());
        assertTrue(!words.contains("RESUME") || words.indexOf("RESUME") > words.indexOf("completed"), words.toString());
    }
}
