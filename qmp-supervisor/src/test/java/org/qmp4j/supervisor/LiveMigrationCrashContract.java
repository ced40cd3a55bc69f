package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.qmp4j.supervisor.livemigration.TwoRoots;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * A JVM with both supervisors of a live migration is killed at every place of it. Those that come next never run the guest twice; where
 * the source cannot know who has it, the guest stands still until it has asked, and then it runs once.
 */
abstract class LiveMigrationCrashContract {
    private static final List<String> DESTINATION =
            List.of("start/listening", "start/loaded", "start/accepting", "start/accepted", "start/resumed");

    abstract Lab makeLab() throws IOException;

    @TestFactory
    Stream<DynamicTest> theGuestRunsOnceWhereverBothDie() throws Exception {
        List<String> places = Collections.synchronizedList(new ArrayList<>());
        try (TwoRoots roots = new TwoRoots(makeLab())) {
            Supervisor here = roots.lab().open(roots.lab().options().withFaultPoint(places::add));
            try (Supervisor there =
                    TwoRoots.open(roots.lab().root(), roots.lab().options().withFaultPoint(places::add))) {
                CrashingSupervisor.migrate(here, there, roots.lab().xml("moving"));
            }
        }
        assertTrue(places.containsAll(DESTINATION), places.toString());
        // how a start dies before it waits for a guest, and a stop, is for others to see
        List<Integer> steps = IntStream.range(places.indexOf("start/listening"), places.size())
                .filter(i -> places.get(i).matches("(live-migration|start|undefine)/.*"))
                .boxed()
                .toList();
        return CrashSample.of(steps, getClass())
                .map(i -> CrashSample.dying(i + " " + places.get(i), () -> dieAndSettle(i, places.get(i))));
    }

    private void dieAndSettle(int number, String place) throws Exception {
        try (TwoRoots roots = new TwoRoots(makeLab())) {
            Lab lab = roots.lab();
            Files.writeString(lab.root().resolve("domain.xml"), lab.xml("moving"));
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, "migrates", Integer.toString(number)));
            // the source comes first, and must not guess
            List<Domain> unsettled = roots.here().domains().stream()
                    .filter(source -> source.underWay().stream()
                            .anyMatch(entry -> entry.step().equals("handed")))
                    .toList();
            for (Domain source : unsettled) {
                assertFalse(Lab.get(source.queryStatus()).running(), "it must not guess");
            }
            roots.there();
            for (Domain source : unsettled) {
                Lab.get(roots.here()
                        .liveMigrations()
                        .settle(source, roots.there().liveMigrations()));
            }
            Deadline.await("one has it", () -> roots.alive().size() == 1);
            Domain alive = roots.alive().get(0);
            Deadline.await("nothing is left to do", () -> alive.underWay().isEmpty());
            roots.assertRunsOnlyIn(alive);
            assertEquals(
                    List.of(),
                    names(lab.root().resolve("b/s/arrivals")).stream()
                            .filter(name -> !place.matches("live-migration/.*|stop/.*|undefine/.*"))
                            .toList());
            Lab.get(alive.stop(StopLadder.abrupt()));
        }
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
