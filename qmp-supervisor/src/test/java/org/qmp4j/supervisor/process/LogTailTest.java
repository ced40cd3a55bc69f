package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path directory;

    @Test
    void isBoundedHoweverLongTheLogIs() throws IOException {
        Path log = Files.writeString(directory.resolve("log"), "x".repeat(1 << 20) + "end");
        String tail = new LogTail(log, 0).read();
        assertEquals(8192, tail.length());
        assertTrue(tail.endsWith("end"));
    }

    @Test
    void leavesOutWhatWasThereBeforeAndMakesControlCharactersHarmless() throws IOException {
        Path log = Files.writeString(directory.resolve("log"), "old\n");
        LogTail tail = LogTail.ofNow(log);
        Files.write(log, new byte[] {'n', 0x1b, '[', '\n', 'e', (byte) 0xff, 'w'}, StandardOpenOption.APPEND);
        assertEquals("n?[\ne\ufffdw", tail.read());
    }

    @Test
    void isEmptyWithoutALog() throws IOException {
        assertEquals("", LogTail.ofNow(directory.resolve("none")).read());
    }
}
