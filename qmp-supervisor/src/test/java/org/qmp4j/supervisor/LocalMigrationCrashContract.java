package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.Moving;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * A supervisor's JVM is killed at every place of a local migration. The next one finds exactly one process that has the guest, lets it
 * run, and can move it.
 */
abstract class LocalMigrationCrashContract {
    abstract Lab makeLab() throws IOException;

    String xml(Lab lab) {
        return lab.xml("moving");
    }

    /** Where it is killed, of all places. */
    String places() {
        return "local-migration/.*";
    }

    @TestFactory
    Stream<DynamicTest> theGuestRunsOnceWhereverItDies() throws Exception {
        CrashPlaces places = CrashPlaces.of(makeLab(), (lab, passed) -> {
            lab.open(lab.options().withFaultPoint(passed));
            CrashingSupervisor.move(lab.supervisor(), xml(lab));
        });
        assertTrue(places.like("local-migration/.*").size() >= 20, places.toString());
        List<Integer> steps = places.like(places());
        assertFalse(steps.isEmpty(), places.toString());
        return places.deaths(steps, getClass(), this::dieAndGoOn);
    }

    private void dieAndGoOn(int number, String place) throws Exception {
        Lab lab = makeLab();
        try {
            Files.writeString(lab.root().resolve("domain.xml"), xml(lab));
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, "moves", Integer.toString(number)));
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("moving");
            Moving.assertRunsOnce(lab, domain);
            Lab.get(lab.supervisor()
                    .localMigration()
                    .migrate(domain, LocalMigrationOptions.standard())
                    .stage());
            Moving.assertRunsOnce(lab, domain);
            Lab.get(domain.stop(StopLadder.abrupt()));
            lab.assertNothingRuns(domain);
        } finally {
            lab.close();
        }
    }
}
