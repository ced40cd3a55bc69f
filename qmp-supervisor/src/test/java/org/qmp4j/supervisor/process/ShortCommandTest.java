package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortCommandTest {
    @Test
    void givesStatusOutputAndErrors() throws IOException {
        ShortCommand.Result result = new ShortCommand(Duration.ofSeconds(20))
                .run(List.of("/bin/sh", "-c", "cat; echo err >&2; exit 4"), "in\n");
        assertEquals(new ShortCommand.Result(4, "in\n", "err\n"), result);
    }

    @Test
    void endsWhatDoesNotEnd() {
        IOException late = assertThrows(
                IOException.class,
                () -> new ShortCommand(Duration.ofMillis(20)).run(List.of("/bin/sleep", "1000"), ""));
        assertTrue(String.valueOf(late.getMessage()).contains("did not end"), late.getMessage());
    }

    @Test
    void saysWhenItCannotRun() {
        assertThrows(IOException.class, () -> new ShortCommand(Duration.ofSeconds(1)).run(List.of("/no/such"), ""));
    }
}
