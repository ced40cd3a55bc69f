package org.qmp4j.examples.vm.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlaceCheckTest {
    @Test
    void aFileSystemWithoutRoomIsAProblem() {
        Path root = Path.of("/root");
        assertEquals(Finding.Level.OK, PlaceCheck.space(root, 5 << 20).level());
        Finding full = PlaceCheck.space(root, 70_000);
        assertEquals(Finding.Level.PROBLEM, full.level());
        assertTrue(full.message().contains("68 KiB"), full::toString);
    }

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
