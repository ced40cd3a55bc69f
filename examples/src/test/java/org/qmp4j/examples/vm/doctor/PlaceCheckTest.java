package org.qmp4j.examples.vm.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlaceCheckTest {
    @Test
    void aPathThatIsShortNowAndTooLongLaterIsWarnedOf() {
        assertEquals(
                Finding.Level.OK,
                PlaceCheck.length(Path.of("/run/user/1000/qmp4j")).level());
        Finding late = PlaceCheck.length(Path.of("/" + "r".repeat(52)));
        assertEquals(Finding.Level.WARNING, late.level());
        assertTrue(late.remedy().endsWith("shorter by 3"), late::toString);
    }
}
