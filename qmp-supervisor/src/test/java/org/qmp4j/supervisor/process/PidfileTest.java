package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidfileTest {
    @TempDir
    private Path directory;

    private Pidfile pidfile() {
        return new Pidfile(directory.resolve("pid"), ProcFs.ofHost());
    }

    @Test
    void isMissingBeforeItIsMade() throws IOException {
        assertEquals(Pidfile.State.MISSING, pidfile().state());
        assertTrue(pidfile().pid().isEmpty());
        assertTrue(pidfile().holder().isEmpty());
        assertTrue(pidfile().identity().isEmpty());
    }

    @Test
    void isNotTestedBeforeThePidIsInIt() throws IOException {
        for (String text : List.of("", "12", "x\n", "12\n13\n")) {
            Files.writeString(directory.resolve("pid"), text);
            assertEquals(Pidfile.State.UNWRITTEN, pidfile().state(), text);
        }
    }

    @Test
    void isFreeWhenNobodyLocksIt() throws IOException {
        Files.writeString(directory.resolve("pid"), "12\n");
        assertEquals(Pidfile.State.FREE, pidfile().state());
        assertEquals(12, pidfile().pid().getAsLong());
    }

    @Test
    void doesNotFollowASymlink() throws IOException {
        Files.writeString(directory.resolve("other"), "12\n");
        Files.createSymbolicLink(directory.resolve("pid"), directory.resolve("other"));
        assertThrows(IOException.class, pidfile()::state);
    }

    @Test
    void isAnErrorNotAnAnswerWhenThisJvmKeepsALockOnIt() throws IOException {
        Files.writeString(directory.resolve("pid"), "12\n");
        try (FileChannel channel = FileChannel.open(directory.resolve("pid"), StandardOpenOption.WRITE)) {
            channel.lock();
            assertThrows(IOException.class, pidfile()::state);
        }
    }

    @Test
    void canBeAskedByManyThreads() throws Exception {
        Files.writeString(directory.resolve("pid"), "12\n");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Pidfile.State>> answers =
                    pool.invokeAll(Collections.nCopies(400, () -> pidfile().state()));
            for (Future<Pidfile.State> answer : answers) {
                assertEquals(Pidfile.State.FREE, answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
