package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /** Whether its disk is copied. */
    boolean copying() {
        return false;
    }

    /** Where it is killed, of all places. */
    String places() {
        return "(live-migration|start|undefine)/.*";
    }

    @TestFactory
    Stream<DynamicTest> theGuestRunsOnceWhereverBothDie() throws Exception {
        List<String> passed = Collections.synchronizedList(new ArrayList<>());
        try (TwoRoots roots = new TwoRoots(makeLab())) {
            Supervisor here = roots.lab().open(roots.lab().options().withFaultPoint(passed::add));
            try (Supervisor there =
                    TwoRoots.open(roots.lab().root(), roots.lab().options().withFaultPoint(passed::add))) {
                CrashingSupervisor.migrate(here, there, roots.lab().xml("moving"), copying());
            }
        }
        CrashPlaces places = new CrashPlaces(passed).with(DESTINATION);
        // how a start dies before it waits for a guest, and a stop, is for others to see
        int first = passed.indexOf(copying() ? "arrival/making" : "start/listening");
        return places.deaths(
                places.where(i -> i >= first && places.at(i).matches(places())), getClass(), this::dieAndSettle);
    }

    private void dieAndSettle(int number, String place) throws Exception {
        try (TwoRoots roots = new TwoRoots(makeLab())) {
            Lab lab = roots.lab();
            Files.writeString(lab.root().resolve("domain.xml"), lab.xml("moving"));
            assertEquals(
                    "killed at " + place,
                    CrashContract.liveAndDie(lab, copying() ? "copies" : "migrates", Integer.toString(number)));
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
                        .settle(source, roots.there().liveMigrations().destination()));
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
            boolean moved = roots.there().domains().contains(alive);
            assertEquals(moved && copying(), Files.exists(lab.root().resolve("disk.copy")), "an image that was made");
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
