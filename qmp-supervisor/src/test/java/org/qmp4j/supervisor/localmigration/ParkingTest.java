package org.qmp4j.supervisor.localmigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.handover.Handover;

class ParkingTest {
    private final List<String> called = new ArrayList<>();
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private final Parking parking = new Parking((Handover) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Handover.class}, (proxy, method, args) -> {
                called.add(method.getName());
                return answered;
            }));

    @Test
    void whoeverComesFirstBeginsItAndAllWaitForTheSame() {
        CompletionStage<?> heard = parking.begin();
        assertSame(heard, parking.begin());
        assertEquals(List.of("park"), called);
        assertFalse(heard.toCompletableFuture().isDone());
        answered.complete(null);
        assertTrue(heard.toCompletableFuture().isDone());
    }

    /** Else a guest that stays would have a ring for a console, with nobody to plug it back. */
    @Test
    void whatHearsOfItAfterTheGuestWasToStayTakesNothing() {
        parking.end();
        assertTrue(parking.begin().toCompletableFuture().isDone());
        assertEquals(List.of(), called);
    }
}
