package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel's list of locks, as QEMU leaves it. */
class ImageLocksTest {
    private static final FileIdentity IMAGE = new FileIdentity(0x0801, 1234);

    @TempDir
    private Path proc;

    private boolean keepsOut(String locks, boolean writes, boolean shared) throws Exception {
        Files.writeString(proc.resolve("locks"), locks);
        return new ImageLocks(proc).keepsOut(IMAGE, writes, shared);
    }

    private static String lock(String range) {
        return "7: OFDLCK ADVISORY  READ -1 08:01:1234 " + range + "\n";
    }

    @Test
    void oneWhoWritesKeepsAllOutUnlessItIsShared() throws Exception {
        String writer = lock("100 101") + lock("103 103") + lock("201 201") + lock("203 203");
        assertTrue(keepsOut(writer, true, false));
        assertTrue(keepsOut(writer, false, false));
        assertTrue(keepsOut(writer, true, true), "who does not share is not shared with");
        String sharer = lock("100 101") + lock("203 203");
        assertFalse(keepsOut(sharer, true, true));
        assertTrue(keepsOut(sharer, false, false));
    }

    @Test
    void oneWhoReadsLetsOthersRead() throws Exception {
        String reader = lock("100 100") + lock("201 201");
        assertFalse(keepsOut(reader, false, false));
        assertTrue(keepsOut(reader, true, false));
        assertFalse(keepsOut("", true, false));
    }

    @Test
    void otherLocksAndOtherFilesSayNothing() throws Exception {
        assertFalse(keepsOut("1: POSIX  ADVISORY  WRITE 9 08:01:1234 0 EOF\n", true, false));
        assertFalse(keepsOut("1: OFDLCK ADVISORY  READ -1 08:01:1235 100 300\n", true, false));
        assertTrue(keepsOut("1: OFDLCK ADVISORY  READ -1 08:01:1234 0 EOF\n", false, true));
        Files.delete(proc.resolve("locks"));
        assertFalse(new ImageLocks(proc).keepsOut(IMAGE, true, false));
    }

    @Test
    void whoHasAFileOpenIsFound() throws Exception {
        Path file = Files.writeString(proc.resolve("image"), "");
        Path open = Files.createDirectories(proc.resolve("42/fd"));
        Files.createDirectories(proc.resolve("43"));
        Files.createSymbolicLink(open.resolve("3"), file);
        Files.createSymbolicLink(open.resolve("4"), Path.of("socket:[1]"));
        assertEquals(List.of(42L), new ImageLocks(proc).openedBy(FileIdentity.of(file)));
        assertEquals(List.of(), new ImageLocks(proc).openedBy(IMAGE));
    }
}
