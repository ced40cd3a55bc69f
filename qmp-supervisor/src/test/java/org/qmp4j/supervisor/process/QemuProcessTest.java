package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.supervisor.error.ForeignProcessException;
import org.qmp4j.supervisor.error.ProofDisagreement;
import org.qmp4j.supervisor.error.ProofException;
import org.qmp4j.supervisor.error.QemuStartException;

class QemuProcessTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ProcFs proc = ProcFs.ofHost();
    private final List<QemuProcess> started = new ArrayList<>();

    @TempDir
    private Path directory;

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (QemuProcess process : started) {
            ProcessHandle.of(process.pid())
                    .filter(handle -> !process.exit().toCompletableFuture().isDone())
                    .ifPresent(ProcessHandle::destroyForcibly);
            process.exit().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    private QemuStart start(List<String> argv) {
        List<String> shown = List.of(argv.get(0), "<redacted>");
        return new QemuStart("'test'", argv, shown, directory.resolve("pid"), directory.resolve("qemu.log"), directory);
    }

    private QemuProcess launch(List<String> argv) {
        QemuProcess process = new QemuLauncher(proc).start(start(argv));
        process.release();
        started.add(process);
        return process;
    }

    private QemuProcess holder() {
        QemuProcess process = launch(PidfileHolder.argv(directory.resolve("pid")));
        process.awaitPidfileLock(LONG);
        return process;
    }

    @Test
    void isTheProcessThatTheLauncherMadeInASessionOfItsOwn() throws Exception {
        QemuProcess process = holder();
        assertEquals(process.pid(), process.pidfile().pid().getAsLong());
        assertEquals(process.pid(), process.pidfile().holder().getAsLong());
        assertEquals(process.pid(), process.identity().pid());
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        assertEquals(Long.toString(process.pid()), fields[3], "its session is its own");
        assertTrue(process.logTail().contains("holding"), process.logTail());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("qemu.log"))));
    }

    @Test
    void givesQemuAnEnvironmentWithoutSecrets() throws Exception {
        QemuProcess process = holder();
        String environment = Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ"));
        assertTrue(environment.contains("\0HOME=" + directory + "\0"), environment);
        assertTrue(environment.contains("XDG_CACHE_HOME=" + directory.resolve(".cache")), environment);
        Path works = Path.of("/proc", Long.toString(process.pid()), "cwd");
        assertEquals(directory.toRealPath(), works.toRealPath(), "where it works");
        assertTrue(environment.contains("LC_ALL=C"), environment);
        List<String> names = Stream.of(environment.split("\0", -1))
                .map(entry -> entry.replaceFirst("=.*", ""))
                .toList();
        List<String> allowed = List.of(
                "PATH",
                "LD_LIBRARY_PATH",
                "TMPDIR",
                "LC_ALL",
                "HOME",
                "XDG_DATA_HOME",
                "XDG_CACHE_HOME",
                "XDG_CONFIG_HOME",
                "PWD",
                "");
        assertTrue(allowed.containsAll(names), names.toString());
    }

    @Test
    void endsOnASignalAndTellsTheStatus() throws Exception {
        QemuProcess process = holder();
        assertTrue(process.signal(QemuSignal.KILL));
        QemuExit exit = process.exit().toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertEquals(137, exit.status().getAsInt());
        assertEquals("exit status 137, which means signal 9", exit.toString());
        Deadline.await("the lock is free", () -> process.pidfile().state() == Pidfile.State.FREE);
        assertFalse(process.signal(QemuSignal.TERM), "there is nobody to signal");
    }

    @Test
    void doesNotSignalWhoeverHasThePidNow() throws Exception {
        QemuProcess process = holder();
        ProcessIdentity known = process.identity();
        ProcessIdentity earlier = new ProcessIdentity(
                known.pid(), known.startTicks() - 1, known.bootId(), known.executable(), known.pidNamespace());
        QemuProcess other = QemuProcess.attached(start(List.of("/bin/true")), earlier, proc);
        ForeignProcessException refusal =
                assertThrows(ForeignProcessException.class, () -> other.signal(QemuSignal.KILL));
        assertEquals("process", refusal.disagreements().get(0).item());
        assertEquals(Pidfile.State.HELD, process.pidfile().state());

        ProcessIdentity elsewhere = new ProcessIdentity(
                known.pid(), known.startTicks(), known.bootId(), known.executable(), known.pidNamespace() + 1);
        QemuProcess away = QemuProcess.attached(start(List.of("/bin/true")), elsewhere, proc);
        assertThrows(ProofException.class, () -> away.signal(QemuSignal.KILL));
        assertEquals(Pidfile.State.HELD, process.pidfile().state());
    }

    @Test
    void anAttachedProcessIsDeadOnlyWithProof() throws Exception {
        QemuProcess process = holder();
        QemuProcess attached = QemuProcess.attached(start(List.of("/bin/true")), process.identity(), proc);
        assertFalse(attached.checkExit());
        Path pidfile = directory.resolve("pid");
        Path aside = directory.resolve("aside");
        Files.move(pidfile, aside);
        assertFalse(attached.checkExit(), "a pidfile that somebody removed is no proof");
        Files.move(aside, pidfile);
        assertTrue(attached.signal(QemuSignal.TERM));
        Deadline.await("its end is seen", attached::checkExit);
        assertTrue(attached.exit().toCompletableFuture().join().status().isEmpty());
        assertTrue(attached.exit().toCompletableFuture().join().toString().contains("not a child"));
    }

    @Test
    void anAttachedProcessWithoutPidfileIsDeadWhenItIsGone() throws Exception {
        QemuProcess process = holder();
        QemuProcess attached = QemuProcess.attached(start(List.of("/bin/true")), process.identity(), proc);
        process.signal(QemuSignal.KILL);
        process.exit().toCompletableFuture().get(20, TimeUnit.SECONDS);
        Files.delete(directory.resolve("pid"));
        assertTrue(attached.checkExit());
    }

    @Test
    void aStartThatFailsTellsStatusArgvAndLog() throws IOException {
        Files.writeString(directory.resolve("qemu.log"), "an earlier start failed\n");
        QemuProcess process = launch(List.of("/bin/sh", "-c", "echo qemu: no such disk >&2; exit 3"));
        QemuStartException failure = assertThrows(QemuStartException.class, () -> process.awaitPidfileLock(LONG));
        assertEquals(3, failure.exitStatus());
        assertEquals(List.of("/bin/sh", "<redacted>"), failure.argv());
        assertEquals("qemu: no such disk", failure.logTail());
        assertEquals("'test'", failure.domain());
        assertEquals("QEMU ended (exit status 3)", failure.problem());
        assertTrue(failure.getMessage().contains("no such disk"), failure.getMessage());
        assertThrows(IllegalStateException.class, process::identity);
    }

    @Test
    void aBinaryThatIsMissingIsSaidSo() {
        QemuProcess process = launch(List.of("/no/such/qemu"));
        QemuStartException failure = assertThrows(QemuStartException.class, () -> process.awaitPidfileLock(LONG));
        assertEquals(127, failure.exitStatus());
        assertTrue(failure.logTail().contains("/no/such/qemu"), failure.logTail());
    }

    @Test
    void aStartThatHangsIsEnded() throws Exception {
        QemuProcess process = launch(List.of("/bin/sleep", "1000"));
        QemuStartException failure =
                assertThrows(QemuStartException.class, () -> process.awaitPidfileLock(Duration.ofMillis(30)));
        assertTrue(failure.problem().contains("within"), failure.problem());
        assertEquals(
                137,
                process.exit()
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS)
                        .status()
                        .getAsInt());
    }

    @Test
    void aChildIsEndedWithWhatItStarted() throws Exception {
        QemuProcess process = launch(List.of("/bin/sh", "-c", "sleep 1000; :"));
        ProcessHandle handle = ProcessHandle.of(process.pid()).orElseThrow();
        Deadline.await("it has a child", () -> handle.descendants().findAny().isPresent());
        ProcessHandle below = handle.descendants().findFirst().orElseThrow();
        process.endChild();
        process.exit().toCompletableFuture().get(20, TimeUnit.SECONDS);
        Deadline.await("that has ended too", () -> !below.isAlive());
        QemuProcess other = QemuProcess.attached(start(List.of("/bin/true")), proc.self(), proc);
        assertThrows(IllegalStateException.class, other::endChild, "nobody else is ended without proof");
    }

    @Test
    void argumentsAreNeverRead() throws Exception {
        Path trace = directory.resolve("trace");
        QemuProcess process = launch(List.of(
                "/bin/sh",
                "-c",
                "printf '%s\\n' \"$@\"",
                "x",
                "$(touch " + trace + ")",
                "; touch " + trace,
                "-e",
                "a b"));
        process.exit().toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertEquals("$(touch " + trace + ")\n; touch " + trace + "\n-e\na b", process.logTail());
        assertFalse(Files.exists(trace));
    }

    @Test
    void everyCharacterOfAnArgumentArrives() throws Exception {
        StringBuilder all = new StringBuilder();
        for (char c = 1; c < 0x180; c++) {
            all.append(c);
        }
        List<String> words = List.of(all + "\u20ac \ud83d\ude00", "", "'", "''\\'", "}\n", "a\nexit 3\n");
        List<String> argv = new ArrayList<>(List.of("/bin/sh", "-c", "printf '%s\\0' \"$@\" >words", "x"));
        argv.addAll(words);
        QemuProcess process = launch(argv);
        assertEquals(
                0,
                process.exit()
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS)
                        .status()
                        .getAsInt());
        String written = Files.readString(directory.resolve("words"));
        assertEquals(words, List.of(written.split("\0", -1)).subList(0, words.size()));
    }

    @Test
    void aWordThatNoProcessCanHaveIsRefused() {
        QemuStart start = start(List.of("/bin/true", "a\0b"));
        QemuStartException refused = assertThrows(QemuStartException.class, () -> new QemuLauncher(proc).start(start));
        assertTrue(refused.getMessage().contains("NUL"), refused.getMessage());
    }

    @Test
    void whatWasNotToldToItsEndIsNotDone() throws Exception {
        Path trace = directory.resolve("trace");
        String script = Trampoline.script(directory, null, List.of("/bin/sh", "-c", "touch " + trace));
        for (int length : List.of(0, 1, script.indexOf("-c"), script.length() - 2, script.indexOf("</dev/null"))) {
            Trampoline made = new QemuLauncher(proc).make("'test'", directory.resolve("qemu.log"));
            made.tell(script.substring(0, length));
            assertTrue(made.process().waitFor(20, TimeUnit.SECONDS), "it has ended");
            assertFalse(Files.exists(trace), "after " + length + " characters");
        }
        Trampoline made = new QemuLauncher(proc).make("'test'", directory.resolve("qemu.log"));
        made.tell(script);
        assertTrue(made.process().waitFor(20, TimeUnit.SECONDS));
        assertTrue(Files.exists(trace));
    }

    @Test
    void oneThatIsOfNoUseIsEnded() throws Exception {
        Trampoline made = new QemuLauncher(proc).make("'test'", directory.resolve("qemu.log"));
        assertTrue(made.process().isAlive(), "it waits");
        made.end();
        assertTrue(made.process().waitFor(20, TimeUnit.SECONDS));
        made.end();
    }

    @Test
    void refusesALogThatIsASymlink() throws IOException {
        Files.createSymbolicLink(directory.resolve("qemu.log"), directory.resolve("elsewhere"));
        QemuStart start = start(List.of("/bin/true"));
        assertThrows(QemuStartException.class, () -> new QemuLauncher(proc).start(start));
        assertFalse(Files.exists(directory.resolve("elsewhere")));
    }

    @Test
    void aProofAgreesWithItsOwnProcess() throws Exception {
        QemuProcess process = holder();
        UUID uuid = UUID.randomUUID();
        Proof proof = Proof.of(uuid, 7, process);
        Map<ProofItem, String> seen = proof.look(process.pidfile(), proc);
        assertEquals(List.of(), proof.compare(seen));
        assertEquals(7, seen.size());
        seen.put(ProofItem.MONITOR_PEER, Long.toString(process.pid()));
        seen.put(ProofItem.UUID, uuid.toString());
        seen.put(ProofItem.GENERATION, "7");
        assertEquals(List.of(), proof.compare(seen));
        for (ProofItem item : ProofItem.values()) {
            Map<ProofItem, String> wrong = new EnumMap<>(seen);
            wrong.put(item, "other");
            List<ProofDisagreement> disagreements = proof.compare(wrong);
            assertEquals(1, disagreements.size(), item.id());
            assertEquals(item.id(), disagreements.get(0).item());
            assertEquals("other", disagreements.get(0).found());
        }
        process.signal(QemuSignal.KILL);
        process.exit().toCompletableFuture().get(20, TimeUnit.SECONDS);
        Files.delete(directory.resolve("pid"));
        assertEquals(7, proof.compare(proof.look(process.pidfile(), proc)).size(), "nothing is left of it");
    }
}
