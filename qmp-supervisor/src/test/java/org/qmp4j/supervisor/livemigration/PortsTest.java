package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @ParameterizedTest
    @ValueSource(strings = {"49152-49215", "1-65535", "5000", "0"})
    void whatIsReadIsSaidAgain(String text) {
        assertEquals(text, Ports.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "5-", "-5", "49215-49152", "0-10", "1-65536", "99999", "123456", "a-b", "1-2-3", " 5"})
    void whatIsNoneIsSaid(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Ports.parse(text));
        assertTrue(e.getMessage().startsWith("no ports: "), e.getMessage());
    }

    @Test
    void theyAreTriedInTheirOrder() {
        assertEquals(
                "5,6,7", Ports.parse("5-7").all().mapToObj(Integer::toString).collect(Collectors.joining(",")));
        assertEquals(Ports.ANY, Ports.of(0));
    }
}
