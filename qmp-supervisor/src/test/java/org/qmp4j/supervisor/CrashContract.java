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
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * A supervisor's JVM is killed at every place that it says leaves something half done; the next one finds exactly one process
 * or none, says so truly, and can go on. The same for the fake QEMU and for a real one.
 */
abstract class CrashContract {
    abstract Lab makeLab() throws IOException;

    @TestFactory
    Stream<DynamicTest> nothingIsLostWhereverItDies() throws Exception {
        List<String> places = Collections.synchronizedList(new ArrayList<>());
        Lab lab = makeLab();
        try {
            lab.open(lab.options().withFaultPoint(places::add));
            CrashingSupervisor.live(lab.supervisor(), lab.xml("doomed"));
        } finally {
            lab.close();
        }
        assertTrue(places.contains("start/spawned") && places.contains("undefine/forgotten"), places.toString());
        return IntStream.range(0, places.size())
                .mapToObj(i -> DynamicTest.dynamicTest(i + " " + places.get(i), () -> dieAndGoOn(i, places.get(i))));
    }

    private void dieAndGoOn(int number, String place) throws Exception {
        Lab lab = makeLab();
        try {
            Files.writeString(lab.root().resolve("domain.xml"), lab.xml("doomed"));
            assertEquals("killed at " + place, liveAndDie(lab, number));
            lab.open(lab.options());
            Optional<Domain> found = lab.supervisor().domains().stream().findFirst();
            if (found.isEmpty()) {
                assertTrue(place.matches("define/locked|undefine/.*"), "the domain was lost at " + place);
                lab.define("doomed");
                return;
            }
            check(lab, found.get());
        } finally {
            lab.close();
        }
    }

    private static void check(Lab lab, Domain domain) throws Exception {
        assertFalse(
                Files.exists(lab.state(domain).resolve("journal/start.json")), "an operation is under way for ever");
        if (domain.state() == DomainState.STOPPED) {
            Deadline.await("nothing runs", () -> lab.processes().isEmpty());
            lab.assertNothingRuns(domain);
            assertTrue(Lab.get(domain.start()).proof().generation() <= 4);
        } else {
            assertTrue(
                    domain.state() == DomainState.RUNNING || domain.state() == DomainState.PAUSED,
                    domain + ": " + domain.reason());
            assertEquals(
                    domain.state() == DomainState.RUNNING,
                    Lab.get(domain.queryStatus()).running());
            assertEquals(1, lab.processes().size());
            assertTrue(Files.isSymbolicLink(lab.root().resolve("doomed.serial")), "its socket is not published");
            assertEquals(
                    Long.toString(domain.liveRecord().orElseThrow().proof().generation()),
                    Files.readSymbolicLink(lab.run(domain).resolve("current")).toString());
        }
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab.assertNothingRuns(domain);
        lab.supervisor().undefine(domain);
        assertFalse(Files.exists(lab.state(domain)));
    }

    private static String liveAndDie(Lab lab, int number) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingSupervisor.class.getName(),
                        lab.root().toString(),
                        lab.emulator().toString(),
                        Integer.toString(number))
                .redirectErrorStream(true)
                .start();
        try {
            List<String> said = jvm.inputReader().lines().toList();
            assertEquals(137, jvm.waitFor(), String.join("\n", said));
            return said.stream()
                    .filter(line -> line.startsWith("killed at "))
                    .findFirst()
                    .orElse("");
        } finally {
            jvm.destroyForcibly();
        }
    }
}
