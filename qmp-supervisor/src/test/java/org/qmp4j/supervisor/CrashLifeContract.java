package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.vm.Lab;

/**
 * The other operations that may be cut short: a supervisor's JVM is killed at every place of theirs, and the next one goes
 * on. The same for the fake QEMU and for a real one.
 */
abstract class CrashLifeContract {
    /** Where the rest was run already: places that match ({@code -Dcrash.places=REGEX}). */
    private static final String PLACES = System.getProperty("crash.places", ".*");

    abstract Lab makeLab(CrashLife life) throws IOException;

    /** Which lives this QEMU's guests can lead. */
    abstract List<CrashLife> lives();

    @TestFactory
    Stream<DynamicTest> nothingIsLostWhereverItDies() throws Exception {
        Stream<DynamicTest> tests = Stream.empty();
        for (CrashLife life : lives()) {
            Set<String> places = places(life);
            assertFalse(places.isEmpty() && PLACES.equals(".*"), life + " comes to no place");
            tests = Stream.concat(
                    tests,
                    CrashSample.of(List.copyOf(places), getClass())
                            .map(place -> CrashSample.dying(life + " " + place, () -> dieAndGoOn(life, place))));
        }
        return tests;
    }

    private Set<String> places(CrashLife life) throws Exception {
        Set<String> places = Collections.synchronizedSet(new LinkedHashSet<>());
        Lab lab = makeLab(life);
        try {
            lab.open(lab.options().withFaultPoint(places::add));
            life.live(lab.supervisor(), life.xml(lab));
        } finally {
            lab.close();
        }
        places.removeIf(place -> !life.diesAt(place) || !(life + " " + place).matches(PLACES));
        return places;
    }

    private void dieAndGoOn(CrashLife life, String place) throws Exception {
        Lab lab = makeLab(life);
        try {
            Files.writeString(lab.root().resolve("domain.xml"), life.xml(lab));
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, life.name(), place));
            lab.open(lab.options());
            life.check(lab);
        } finally {
            lab.close();
        }
    }
}
