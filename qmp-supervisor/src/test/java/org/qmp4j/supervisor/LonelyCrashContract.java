package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.livemigration.TwoRoots;
import org.qmp4j.supervisor.migrationwire.MigrationListener;
import org.qmp4j.supervisor.migrationwire.RemoteDestination;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * Source and destination of a live migration are JVMs of their own, and one of the two is killed at each of its places. The other lives on,
 * and settles with who comes next: the guest runs once, or stands still and that is said.
 */
abstract class LonelyCrashContract {
    abstract Lab makeLab() throws IOException;

    /** What the guest's disk is to be, and how it is sent: options of the JVM of a source. */
    List<String> prepare(Lab lab) throws IOException {
        return List.of();
    }

    /** Where a side is killed, of its places. */
    boolean dies(String side, String place) {
        return true;
    }

    /** The guest runs at that path's serial port. */
    void assertWhole(Path root, boolean moved) throws IOException {}

    private record Death(String side, int number, String place) {
        boolean isOf(String other) {
            return side.equals(other);
        }
    }

    @TestFactory
    Stream<DynamicTest> theGuestRunsOnceWhicheverSideDies() throws Exception {
        List<String> source = Collections.synchronizedList(new ArrayList<>());
        List<String> destination = Collections.synchronizedList(new ArrayList<>());
        try (TwoRoots roots = new TwoRoots(makeLab())) {
            Lab lab = roots.lab();
            boolean postCopy = !prepare(lab).isEmpty();
            Supervisor here = lab.open(lab.options().withFaultPoint(source::add));
            try (Supervisor there = TwoRoots.open(lab.root(), lab.options().withFaultPoint(destination::add));
                    MigrationListener listener = LonelySupervisor.serve(there, lab.root(), lab.emulator())) {
                LonelySupervisor.send(here, lab.root(), lab.xml("moving"), postCopy);
                assertEquals(LonelySupervisor.address(lab.root()), listener.address());
            }
        }
        List<Death> deaths = new ArrayList<>(deaths("source", source, "live-migration/.*"));
        deaths.addAll(deaths("destination", destination, "start/listening"));
        return CrashSample.of(deaths, getClass())
                .map(death -> CrashSample.dying(
                        death.side() + " " + death.number() + " " + death.place(), () -> dieAndSettle(death)));
    }

    /** From the first like that on. */
    private List<Death> deaths(String side, List<String> places, String first) {
        List<Death> deaths = IntStream.range(0, places.size())
                .dropWhile(i -> !places.get(i).matches(first))
                .filter(i -> dies(side, places.get(i)))
                .mapToObj(i -> new Death(side, i, places.get(i)))
                .toList();
        assertFalse(deaths.isEmpty(), () -> first + " is not among " + places);
        return deaths;
    }

    private void dieAndSettle(Death death) throws Exception {
        try (TwoRoots roots = new TwoRoots(makeLab())) {
            Path root = roots.lab().root();
            Files.writeString(root.resolve("domain.xml"), roots.lab().xml("moving"));
            List<String> how = prepare(roots.lab());
            Process there = live(roots.lab(), "destination", death, how);
            try (BufferedReader heard = there.inputReader()) {
                LonelySupervisor.listening(heard);
                Process here = live(roots.lab(), "source", death, how);
                List<String> said = here.inputReader().lines().toList();
                assertEquals(death.isOf("source") ? 137 : 0, here.waitFor(), said.toString());
                assertEquals(death.isOf("source"), said.contains("killed at " + death.place()), said.toString());
                if (death.isOf("source")) {
                    settle(roots);
                } else {
                    assertEquals(137, there.waitFor(), said.toString());
                    try (MigrationListener again = LonelySupervisor.serve(
                            roots.there(), root, roots.lab().emulator())) {
                        settle(roots);
                        assertEquals(LonelySupervisor.address(root), again.address());
                    }
                }
                there.getOutputStream().close();
                assertEquals(
                        death.isOf("source") ? 0 : 137,
                        there.waitFor(),
                        () -> String.join("\n", heard.lines().toList()));
            } finally {
                there.destroyForcibly();
            }
            assertRunsOnce(roots);
        }
    }

    private static Process live(Lab lab, String side, Death death, List<String> how) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        words.addAll(how);
        words.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                LonelySupervisor.class.getName(),
                lab.root().toString(),
                lab.emulator().toString(),
                side,
                death.isOf(side) ? Integer.toString(death.number()) : "-1"));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    /** What a source that comes next does not know it asks, and says until then. */
    private static void settle(TwoRoots roots) throws Exception {
        for (Domain source : List.copyOf(roots.here().domains())) {
            boolean handed =
                    source.underWay().stream().anyMatch(entry -> entry.step().equals("handed"));
            if (handed) {
                assertTrue(source.reason().contains("may run there"), source.reason());
                assertFalse(Lab.get(source.queryStatus()).running(), "it must not guess");
                try (RemoteDestination there = LonelySupervisor.to(roots.lab().root(), source)) {
                    Lab.get(roots.here().liveMigrations().settle(source, there));
                }
            }
        }
    }

    private void assertRunsOnce(TwoRoots roots) throws Exception {
        Deadline.await("one has it", () -> roots.alive().size() == 1);
        Domain alive = roots.alive().get(0);
        Deadline.await("nothing is left to do", () -> alive.underWay().isEmpty());
        roots.assertRunsOnlyIn(alive);
        Supervisor its = roots.here().domains().contains(alive) ? roots.here() : roots.there();
        List<String> checkpoints = Lab.get(its.checkpoints().list(alive)).all().stream()
                .map(Checkpoint::name)
                .toList();
        assertEquals(List.of("c1"), checkpoints, "they are with their guest");
        assertWhole(roots.lab().root(), roots.there().domains().contains(alive));
        Lab.get(alive.stop(StopLadder.abrupt()));
    }
}
