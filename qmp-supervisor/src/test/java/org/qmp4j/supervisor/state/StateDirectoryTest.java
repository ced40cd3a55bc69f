package org.qmp4j.supervisor.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.genid.GenIdDecision.Verdict;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.genid.GenIdHistory;
import org.qmp4j.supervisor.genid.GenIdMark;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.FileIdentity;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.process.Proof;

class StateDirectoryTest {
    private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @TempDir
    private Path root;

    private StateDirectory state;
    private DomainDirectory domain;

    @BeforeEach
    void open() {
        state = StateDirectory.open(root.resolve("state"), root.resolve("run"), ProcFs.ofHost(), FaultPoint.NONE);
        domain = state.domain(ONE);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static LiveRecord liveRecord(UUID genid) {
        ProcessIdentity process = new ProcessIdentity(12, 34, "boot", new FileIdentity(5, 6), 7);
        return new LiveRecord(
                "näme",
                new Proof(ONE, 3, process, new FileIdentity(8, 9)),
                Path.of("/run/x/qmp.sock"),
                new LiveRecord.Qemu("/usr/bin/q", "7.2.22", "pc-i440fx-7.2", "tcg", "why"),
                new LiveRecord.GenId(genid, "GENERATED", "a fresh boot"),
                Map.of("serial0", Path.of("/run/x/serial0.sock")),
                Map.of(Path.of("/a b"), Path.of("/run/x/serial0.sock")),
                List.of("/usr/bin/q", "-S"));
    }

    private static RunDirectory next(DomainDirectory domain) {
        RunDirectory next = domain.reserveGeneration();
        domain.keepGeneration(next.generation());
        return next;
    }

    @Test
    void everythingIsOurs() throws IOException {
        domain.create();
        domain.writeDefinition("<domain/>");
        domain.writeRecord(liveRecord(null));
        next(domain).makeCurrent();
        domain.lock().close();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> !f.equals(root)).toList()) {
                if (!Files.isSymbolicLink(file)) {
                    assertEquals(
                            Files.isDirectory(file) ? "rwx------" : "rw-------", permissions(file), file.toString());
                }
            }
        }
    }

    @Test
    void keepsADefinition() throws IOException {
        assertEquals(List.of(), state.domains());
        assertFalse(domain.exists());
        domain.create();
        assertEquals(Optional.empty(), domain.definition());
        domain.writeDefinition("<domain>é</domain>");
        domain.writeDefinition("<domain>😀</domain>");
        assertEquals(Optional.of("<domain>😀</domain>"), domain.definition());
        assertEquals(List.of(ONE), state.domains());
        Files.createDirectory(root.resolve("state/domains/other"));
        assertEquals(List.of(ONE), state.domains());
        try (Stream<Path> files = Files.list(root.resolve("state/domains/" + ONE))) {
            assertEquals(1, files.count(), "no temporary file is left");
        }
        domain.remove();
        assertFalse(domain.exists());
    }

    @Test
    void keepsARecord() {
        domain.create();
        assertEquals(Optional.empty(), domain.record());
        for (UUID genid : new UUID[] {null, ONE}) {
            domain.writeRecord(liveRecord(genid));
            assertEquals(Optional.of(liveRecord(genid)), domain.record());
        }
        domain.deleteRecord();
        domain.deleteRecord();
        assertEquals(Optional.empty(), domain.record());
    }

    private static final GenIdHistory HISTORY = GenIdHistory.EMPTY
            .with(new GenIdEntry(
                    Instant.parse("2026-01-02T03:04:05.678901234Z"),
                    7,
                    GenIdTransition.REVERT_OFFLINE,
                    Verdict.NEW,
                    "its disks wént back",
                    ONE,
                    "boot"))
            .with(new GenIdMark(Instant.EPOCH, GenIdTransition.DISK_RESTORED, "backup \"x\"\n"));

    @Test
    void keepsTheHistoryOfGenerationIds() throws IOException {
        domain.create();
        assertEquals(GenIdHistory.EMPTY, domain.genIds());
        domain.writeGenIds(HISTORY);
        assertEquals(HISTORY, domain.genIds());
        Path file = root.resolve("state/domains/" + ONE + "/genid-history.json");
        String good = Files.readString(file);
        for (String bad : List.of(
                "",
                "[]",
                good.replace("\"format\" : 1", "\"format\" : 2"),
                good.replace("revert-offline", "teleport"),
                good.replace("\"entries\"", "\"entry\""),
                good.replace("\"NEW\"", "\"OLD\""),
                good.replace("\"generation\" : 7", "\"generation\" : \"7\""),
                good.replace("2026-01-02T", "yesterday "))) {
            Files.writeString(file, bad);
            assertEquals(
                    file,
                    assertThrows(StateFileException.class, domain::genIds, bad).path());
        }
    }

    @Test
    void anyRecordIsReadOrRefused() throws IOException {
        String good = LiveRecordJson.print(liveRecord(ONE));
        Random random = new Random(20260104);
        Path file = Path.of("record.json");
        int refused = 0;
        for (int round = 0; round < 5000; round++) {
            StringBuilder bad = new StringBuilder(good);
            bad.setCharAt(random.nextInt(bad.length()), (char) (random.nextInt(0x60) + 0x20));
            bad.setLength(random.nextInt(4) == 0 ? random.nextInt(bad.length()) : bad.length());
            try {
                LiveRecordJson.parse(file, bad.toString());
            } catch (StateFileException e) {
                assertEquals(file, e.path());
                refused++;
            }
        }
        assertTrue(refused > 1000, "refused " + refused);
        assertThrows(
                StateFileException.class,
                () -> LiveRecordJson.parse(file, good.replace("\"format\" : 2,", "\"format\" : 1,")));
        assertThrows(StateFileException.class, () -> LiveRecordJson.parse(file, good.replace("/run/x", "\\u0000")));
        assertThrows(
                StateFileException.class, () -> LiveRecordJson.parse(file, good.replace("\"sockets\"", "\"socks\"")));
        assertThrows(StateFileException.class, () -> LiveRecordJson.parse(file, ""));
    }

    @Test
    void generationsAreNeverUsedAgain() throws IOException {
        domain.create();
        RunDirectory first = next(domain);
        RunDirectory second = next(domain);
        assertEquals(List.of(1L, 2L), domain.generations());
        first.makeCurrent();
        second.makeCurrent();
        Path current = root.resolve("run/" + ONE + "/current");
        assertEquals(Path.of("2"), Files.readSymbolicLink(current));
        first.remove();
        assertTrue(Files.isSymbolicLink(current), "it leads to the other one");
        second.remove();
        assertFalse(Files.exists(root.resolve("run/" + ONE), LinkOption.NOFOLLOW_LINKS));
        assertEquals(List.of(), domain.generations());
        assertEquals(3, next(domain).generation());
        Files.delete(root.resolve("state/domains/" + ONE + "/generation"));
        assertEquals(4, next(domain).generation(), "what runs counts, whatever was lost");
        Files.writeString(root.resolve("state/domains/" + ONE + "/generation"), "x");
        assertThrows(StateFileException.class, () -> next(domain));
    }

    @Test
    void removingDoesNotFollowSymlinks() throws IOException {
        domain.create();
        RunDirectory run = next(domain);
        Path kept = Files.createDirectory(root.resolve("kept"));
        Files.writeString(kept.resolve("file"), "x");
        Files.createSymbolicLink(run.path().resolve("link"), kept);
        run.remove();
        assertTrue(Files.exists(kept.resolve("file")));
    }

    @Test
    void aSocketOfTheDefinitionIsASymlinkToOurs() throws IOException {
        domain.create();
        RunDirectory run = next(domain);
        Path link = root.resolve("asked.sock");
        Path socket = run.path().resolve("serial0.sock");
        run.publish(link, socket);
        run.publish(link, socket);
        assertEquals(socket, Files.readSymbolicLink(link));
        RunDirectory other = next(domain);
        other.withdraw(link);
        assertTrue(Files.isSymbolicLink(link), "it is not the other one's");
        run.withdraw(link);
        assertFalse(Files.isSymbolicLink(link));
        Files.writeString(link, "a file of somebody");
        StateFileException refusal = assertThrows(StateFileException.class, () -> run.publish(link, socket));
        assertEquals(link, refusal.path());
        assertEquals("a file of somebody", Files.readString(link));
        run.withdraw(link);
        assertTrue(Files.exists(link));
    }

    @Test
    void aGenerationIsTakenForAsLongAsItsDirectoryIsThereAndForEverWhenItIsKept() {
        domain.create();
        RunDirectory first = domain.reserveGeneration();
        RunDirectory second = domain.reserveGeneration();
        assertEquals(List.of(1L, 2L), List.of(first.generation(), second.generation()));
        assertEquals(0, domain.lastGeneration());
        domain.keepGeneration(2);
        first.remove();
        second.remove();
        assertEquals(3, domain.reserveGeneration().generation());
    }

    @Test
    void aRecordThatAPowerFailureHasEmptiedWasNeverKept() throws IOException {
        domain.create();
        domain.writeRecord(liveRecord(null));
        assertTrue(domain.record().isPresent());
        Path file = root.resolve("state/domains/" + ONE + "/record.json");
        Files.write(file, new byte[64]);
        assertTrue(domain.record().isEmpty());
        Files.write(file, new byte[0]);
        assertTrue(domain.record().isEmpty());
        Files.writeString(file, "{");
        assertThrows(StateFileException.class, domain::record, "that was kept, and is damaged");
    }

    @Test
    void anEntryThatAPowerFailureHasEmptiedWasNeverNoted() throws IOException {
        domain.create();
        domain.journal().mark("start", "spawned", Map.of("pid", "7"));
        domain.journal().keep("start");
        assertEquals("7", domain.journal().entry("start").orElseThrow().fact("pid"));
        Path file = root.resolve("state/domains/" + ONE + "/journal/start.json");
        Files.write(file, new byte[64]);
        assertTrue(domain.journal().entry("start").isEmpty());
        assertEquals(List.of(), domain.journal().entries());
        Files.writeString(file, "{");
        assertThrows(StateFileException.class, () -> domain.journal().entry("start"), "that was noted, and is damaged");
        domain.journal().drop("start");
        assertFalse(Files.exists(file));
    }

    @Test
    void namesAreForPeopleOnly() throws IOException {
        state.showName("a,b 😀", ONE);
        Path link = root.resolve("state/by-name/a,b 😀");
        assertEquals(Path.of("../domains/" + ONE), Files.readSymbolicLink(link));
        state.hideName("a,b 😀", UUID.randomUUID());
        assertTrue(Files.isSymbolicLink(link), "it is not that one's");
        state.hideName("a,b 😀", ONE);
        assertFalse(Files.isSymbolicLink(link));
        assertFalse(Files.isSymbolicLink(root.resolve("run/by-name/a,b 😀")));
        state.showName("\0", ONE);
        state.hideName("\0", ONE);
        state.showName("x".repeat(300), ONE);
    }

    @Test
    void aSymlinkIsNotTakenForAFileOfOurs() throws IOException {
        domain.create();
        Path other = Files.writeString(root.resolve("other"), "<domain/>");
        Files.createSymbolicLink(root.resolve("state/domains/" + ONE + "/domain.xml"), other);
        assertThrows(StateFileException.class, domain::definition);
        domain.writeDefinition("<new/>");
        assertEquals("<domain/>", Files.readString(other));
        Files.createSymbolicLink(root.resolve("linked"), root.resolve("run"));
        assertThrows(StateFileException.class, () -> PrivateFilesProbe.directory(root.resolve("linked")));
    }

    /** Makes the checked exception of the private class one of ours, as its callers do. */
    private static final class PrivateFilesProbe {
        static void directory(Path path) {
            FileStep.run(path, "it cannot be made", () -> PrivateFiles.directory(path));
        }
    }

    @Test
    void aSecondSupervisorInThisProcessIsTurnedAwayAndTheLockStays() throws Exception {
        try (DomainLock lock = domain.lock()) {
            DomainLockedException refusal = assertThrows(
                    DomainLockedException.class,
                    () -> StateDirectory.open(
                                    root.resolve("state"), root.resolve("run"), ProcFs.ofHost(), FaultPoint.NONE)
                            .domain(ONE)
                            .lock());
            assertTrue(refusal.holder().contains("this very process"), refusal.holder());
            assertEquals(ONE, refusal.domain());
            FileIdentity file = FileIdentity.of(root.resolve("state/domains/" + ONE + "/lock"));
            assertEquals(
                    ProcessHandle.current().pid(),
                    ProcFs.ofHost().writeLockHolder(file).getAsLong(),
                    "the kernel still knows our lock: " + lock);
        }
        domain.lock().close();
    }

    @Test
    void aSupervisorInAnotherProcessIsNamed() throws Exception {
        domain.create();
        Path lock = root.resolve("state/domains/" + ONE + "/lock");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        "org.qmp4j.supervisor.process.PidfileHolder",
                        lock.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("holder.log").toFile())
                .start();
        try {
            Deadline.await("it has the lock", () -> Files.exists(lock) && Files.size(lock) > 0);
            DomainLockedException refusal = assertThrows(DomainLockedException.class, domain::lock);
            assertTrue(refusal.holder().contains("pid " + other.pid()), refusal.holder());
            assertTrue(refusal.holder().contains("java"), refusal.holder());
        } finally {
            other.destroyForcibly().waitFor();
        }
        domain.lock().close();
    }
}
