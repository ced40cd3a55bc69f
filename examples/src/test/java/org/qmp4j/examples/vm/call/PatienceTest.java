package org.qmp4j.examples.vm.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Patience patience(boolean shown) {
        return new Patience(new PrintStream(err, true, StandardCharsets.UTF_8), shown);
    }

    @Test
    void whatTakesLongIsShownUntilItEnds() throws Exception {
        CompletableFuture<String> slow = new CompletableFuture<>() {
            @Override
            public boolean isDone() {
                // shown once: it may end now
                if (err.size() > 0) {
                    complete("done");
                }
                return super.isDone();
            }
        };
        assertEquals("done", patience(true).await("digging", Duration.ZERO, slow));
        String shown = err.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("digging, 1 s"), shown);
        assertTrue(shown.endsWith("\r\033[K"), "the line is taken away again");
    }

    @Test
    void nobodyIsToldWhereNobodyLooks() throws Exception {
        assertEquals("x", patience(false).await("digging", Duration.ZERO, CompletableFuture.completedFuture("x")));
        assertEquals(0, err.size());
    }

    @Test
    void whatItFailedWithIsThrownAsItIs() {
        IOException failure = new IOException("no");
        assertEquals(
                failure,
                assertThrows(
                        IOException.class,
                        () -> patience(true).await("digging", Duration.ZERO, CompletableFuture.failedFuture(failure))));
    }

    @Test
    void aLimitGivesABar() {
        String line = Patience.line("shutdown of 'x'", Duration.ofSeconds(60), Duration.ofSeconds(30), 0);
        assertEquals("[##########          ] shutdown of 'x', 30 of 60 s", line);
    }
}
