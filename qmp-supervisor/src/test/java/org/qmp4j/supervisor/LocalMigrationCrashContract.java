package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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
    private static final String PREFIX = "local-migration/";

    abstract Lab makeLab() throws IOException;

    @TestFactory
    Stream<DynamicTest> theGuestRunsOnceWhereverItDies() throws Exception {
        List<String> places = Collections.synchronizedList(new ArrayList<>());
        Lab lab = makeLab();
        try {
            lab.open(lab.options().withFaultPoint(places::add));
            CrashingSupervisor.move(lab.supervisor(), lab.xml("moving"));
        } finally {
            lab.close();
        }
        List<Integer> steps = IntStream.range(0, places.size())
                .filter(i -> places.get(i).startsWith(PREFIX))
                .boxed()
                .toList();
        assertTrue(steps.size() >= 20, places.toString());
        return CrashSample.of(steps, getClass())
                .map(i -> CrashSample.dying(i + " " + places.get(i), () -> dieAndGoOn(i, places.get(i))));
    }

    private void dieAndGoOn(int number, String place) throws Exception {
        Lab lab = makeLab();
        try {
            Files.writeString(lab.root().resolve("domain.xml"), lab.xml("moving"));
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
