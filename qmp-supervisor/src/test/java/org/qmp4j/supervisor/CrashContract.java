package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.GenerationIds;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * A supervisor's JVM is killed at every place that it says leaves something half done; the next one finds exactly one process
 * or none, says so truly, and can go on. The same for the fake QEMU and for a real one.
 */
public abstract class CrashContract {
    CrashContract() {}

    abstract Lab makeLab() throws IOException;

    @TestFactory
    Stream<DynamicTest> nothingIsLostWhereverItDies() throws Exception {
        CrashPlaces places = CrashPlaces.of(makeLab(), (lab, passed) -> {
                    lab.open(lab.options().withFaultPoint(passed));
                    CrashingSupervisor.live(lab.supervisor(), doomed(lab));
                })
                .with(List.of(
                        "start/spawned",
                        "start/remembered",
                        "rename/intended",
                        "rename/committed",
                        "rename-disks/moved",
                        "rename-disks/committed",
                        "stop/asked",
                        "stop/quit",
                        "undefine/intended",
                        "undefine/forgotten"));
        return places.deaths(places.like(".*"), getClass(), this::dieAndGoOn);
    }

    /** Its disk carries its name. */
    private static String doomed(Lab lab) throws IOException {
        Files.move(lab.root().resolve("disk.img"), lab.root().resolve("doomed.img"));
        return lab.xml("doomed").replace("/disk.img", "/doomed.img");
    }

    private void dieAndGoOn(int number, String place) throws Exception {
        Lab lab = makeLab();
        try {
            Files.writeString(lab.root().resolve("domain.xml"), doomed(lab));
            assertEquals("killed at " + place, liveAndDie(lab, "life", Integer.toString(number)));
            lab.open(lab.options());
            Optional<Domain> found = lab.supervisor().domains().stream().findFirst();
            if (found.isEmpty()) {
                assertTrue(place.matches("define/locked|undefine/.*"), "the domain was lost at " + place);
                List<String> left = list(lab.root().resolve("s/domains"));
                assertTrue(left.isEmpty() || place.equals("define/locked"), left + " is left at " + place);
                lab.define("doomed");
                return;
            }
            if (place.matches("stop/(asked|(before-)?quit)")) {
                Deadline.await("the stop goes on", () -> found.get().state() == DomainState.STOPPED);
            }
            check(lab, found.get());
        } finally {
            lab.close();
        }
    }

    private static void check(Lab lab, Domain domain) throws Exception {
        assertEquals(List.of(), list(lab.state(domain).resolve("journal")), "an operation is under way for ever");
        checkNames(lab, domain);
        checkGenerationIds(domain);
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
        // a fake lets go of its pidfile, which is its end, a moment before it is gone
        Deadline.await("nothing runs", () -> lab.processes().isEmpty());
        lab.assertNothingRuns(domain);
        lab.supervisor().undefine(domain);
        assertFalse(Files.exists(lab.state(domain)));
    }

    private static List<String> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /** It has exactly one name, and its disk is where the definition says, and nowhere else. */
    private static void checkNames(Lab lab, Domain domain) throws IOException {
        String name = domain.definition().name();
        assertTrue(List.of("doomed", "risen", "undead").contains(name), name);
        assertEquals(1, lab.supervisor().domains().size());
        for (String root : List.of("s", "r")) {
            assertEquals(List.of(name), list(lab.root().resolve(root).resolve("by-name")));
        }
        String disk = domain.definition().devices().disks().get(0).source() instanceof FileSource file
                ? file.path()
                : "nowhere";
        assertTrue(Files.exists(Path.of(disk)), disk);
        assertEquals(
                1,
                list(lab.root()).stream().filter(file -> file.endsWith(".img")).count());
    }

    /** Each process has one entry, also the one that runs; what has led to it does not lead to another. */
    private static void checkGenerationIds(Domain domain) throws Exception {
        GenerationIds known = Lab.get(domain.generationIds());
        List<Long> generations =
                known.history().stream().map(GenIdEntry::generation).toList();
        assertEquals(generations.stream().distinct().sorted().toList(), generations);
        if (domain.state() != DomainState.STOPPED) {
            GenIdEntry last = known.history().get(known.history().size() - 1);
            assertEquals(domain.liveRecord().orElseThrow().proof().generation(), last.generation());
            assertEquals(known.now().orElseThrow(), last.value());
            assertEquals(List.of(), known.marks());
        }
    }

    /** @param place its number, or its name */
    public static String liveAndDie(Lab lab, String life, String place) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingSupervisor.class.getName(),
                        lab.root().toString(),
                        lab.emulator().toString(),
                        life,
                        place)
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
