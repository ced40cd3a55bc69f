package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcFsTest {
    private static final String REST = " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20 21";

    @TempDir
    private Path root;

    private ProcFs proc;

    @BeforeEach
    void makeAProcess() throws IOException {
        proc = new ProcFs(root);
        Files.createDirectories(root.resolve("42/ns"));
        Files.createDirectories(root.resolve("sys/kernel/random"));
        Files.writeString(root.resolve("sys/kernel/random/boot_id"), "boot\n");
        Files.writeString(root.resolve("42/ns/pid"), "");
        Files.writeString(root.resolve("42/exe"), "");
        stat("42 (qemu) S" + REST);
    }

    private void stat(String text) throws IOException {
        Files.writeString(root.resolve("42/stat"), text);
    }

    @Test
    void tellsWhoAProcessIs() throws IOException {
        ProcessIdentity identity = proc.identity(42).orElseThrow();
        assertEquals(4711, identity.startTicks());
        assertEquals("boot", identity.bootId());
        assertEquals(FileIdentity.of(root.resolve("42/exe")), identity.executable());
        assertEquals(FileIdentity.of(root.resolve("42/ns/pid")).inode(), identity.pidNamespace());
    }

    @Test
    void isNotFooledByTheNameOfAProcess() throws IOException {
        stat("42 (a) S 1 2 3 (b ) c) S" + REST);
        assertEquals(4711, proc.identity(42).orElseThrow().startTicks());
    }

    @Test
    void takesAZombieForGone() throws IOException {
        stat("42 (qemu) Z" + REST);
        assertEquals(Optional.empty(), proc.identity(42));
    }

    @Test
    void makesNothingOfGarbage() throws IOException {
        for (String text : new String[] {"", "42", ")", "42 (x) S", "42 (x) S" + " x".repeat(40)}) {
            stat(text);
            assertEquals(Optional.empty(), proc.identity(42), text);
        }
        assertEquals(Optional.empty(), proc.identity(43));
        assertThrows(IllegalStateException.class, proc::self);
    }

    @Test
    void knowsThisProcess() {
        ProcessIdentity self = ProcFs.ofHost().self();
        assertEquals(ProcessHandle.current().pid(), self.pid());
        assertTrue(self.isSameProcess(ProcFs.ofHost().self()));
        assertFalse(self.isSameProcess(new ProcessIdentity(
                self.pid(), self.startTicks() + 1, self.bootId(), self.executable(), self.pidNamespace())));
        assertFalse(self.isSameProcess(new ProcessIdentity(
                self.pid(), self.startTicks(), "other boot", self.executable(), self.pidNamespace())));
    }

    @Test
    void findsWhoHoldsALock() throws IOException {
        FileIdentity file = new FileIdentity(0xfe01, 777);
        assertEquals("fe:01", file.majorMinor());
        Files.writeString(root.resolve("locks"), """
                1: POSIX  ADVISORY  READ  10 fe:01:777 0 EOF
                2: FLOCK  ADVISORY  WRITE 11 fe:01:777 0 EOF
                3: POSIX  ADVISORY  WRITE 12 fe:02:777 0 EOF
                4: POSIX  ADVISORY  WRITE 13 fe:01:778 0 EOF
                4: -> POSIX  ADVISORY  WRITE 14 fe:01:777 0 EOF
                5: POSIX  ADVISORY  WRITE 15 fe:01:777 0 EOF
                """);
        assertEquals(15, proc.writeLockHolder(file).getAsLong());
        assertTrue(proc.writeLockHolder(new FileIdentity(1, 1)).isEmpty());
        Files.delete(root.resolve("locks"));
        assertTrue(proc.writeLockHolder(file).isEmpty());
    }

    @Test
    void seesALockOfOneProcessAmongWhatItHasOpen() throws IOException {
        Path file = Files.writeString(root.resolve("pidfile"), "42\n");
        FileIdentity identity = FileIdentity.of(file);
        Files.createDirectories(root.resolve("42/fd"));
        Files.createDirectories(root.resolve("42/fdinfo"));
        assertFalse(proc.holdsWriteLock(42, identity), "it has nothing open");
        Files.createSymbolicLink(root.resolve("42/fd/3"), root.resolve("socket:[4]"));
        Files.createSymbolicLink(root.resolve("42/fd/4"), file);
        Files.writeString(root.resolve("42/fdinfo/4"), "pos:\t3\nflags:\t0100002\n");
        assertFalse(proc.holdsWriteLock(42, identity), "it has it open, and not locked");
        lock("POSIX  ADVISORY  READ  42", identity);
        assertFalse(proc.holdsWriteLock(42, identity), "others may read it too");
        lock("POSIX  ADVISORY  WRITE 43", identity);
        assertFalse(proc.holdsWriteLock(42, identity), "somebody else has locked it");
        lock("POSIX  ADVISORY  WRITE 42", identity);
        assertTrue(proc.holdsWriteLock(42, identity));
        assertFalse(proc.holdsWriteLock(43, identity), "there is no such process");
    }

    private void lock(String what, FileIdentity file) throws IOException {
        Files.writeString(
                root.resolve("42/fdinfo/4"),
                "pos:\t3\nlock:\t1: " + what + " " + file.majorMinor() + ":" + file.inode() + " 0 EOF\n");
    }
}
