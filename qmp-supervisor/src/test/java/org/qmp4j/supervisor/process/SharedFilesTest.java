package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFilesTest {
    private static final long OWN = ProcessHandle.current().pid();

    /** As a process that has another root sees it. */
    @Test
    void aFileIsKnownByWhatItIsAndNotByItsPath(@TempDir Path temporary) throws Exception {
        Path file = Files.write(temporary.resolve("memory"), new byte[4096]);
        assertFalse(SharedFiles.isMapped(OWN, file));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, 4096);
            memory.put(0, (byte) 1);
            assertTrue(SharedFiles.isMapped(OWN, file));
            Path link = Files.createLink(temporary.resolve("elsewhere"), file);
            assertTrue(SharedFiles.isMapped(OWN, link), "the same file at another path");
            Files.delete(file);
            Files.write(file, new byte[4096]);
            assertFalse(SharedFiles.isMapped(OWN, file), "another file at that path");
            assertTrue(memory.get(0) == 1);
        }
    }
}
