package org.qmp4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.recording.Recording;

/**
 * The scenarios of one area, said to each fake and to each real QEMU that is installed. What the real one answered is kept
 * beside the scenario; {@code -Dqmp4j.record=true} writes it anew. The real one must still say the same, and a fake must
 * agree with it.
 */
abstract class Contract {

    private static final Path SCENARIOS = Path.of("src/test/resources/contract");

    @TempDir
    private Path directory;

    private final String area;

    Contract(String area) {
        this.area = area;
    }

    @TestFactory
    Stream<DynamicTest> fakesAgree() throws IOException {
        return tests(Target.fakes().toList());
    }

    @RealQemu
    @TestFactory
    Stream<DynamicTest> realOnesStillSayTheSame() throws IOException {
        return tests(Target.reals());
    }

    private Stream<DynamicTest> tests(List<Target> targets) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(SCENARIOS.resolve(area))) {
            files = all.filter(file -> file.toString().endsWith(".scenario"))
                    .sorted()
                    .toList();
        }
        assertTrue(!files.isEmpty(), "no scenarios in " + area);
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Path file : files) {
            Scenario scenario = Scenario.read(file);
            for (Target target : targets) {
                if (scenario.isFor(target)) {
                    tests.add(DynamicTest.dynamicTest(
                            scenario.name() + ", " + target.title(), () -> check(scenario, target)));
                }
            }
        }
        return tests.build();
    }

    private void check(Scenario scenario, Target target) throws Exception {
        Path place = Files.createTempDirectory(directory, "t");
        Talk talk = new Talk(scenario.passesDescriptors() ? target.receiving() : target, scenario, place);
        Recording heard;
        try {
            heard = talk.run();
        } finally {
            talk.end();
        }
        Path file = scenario.recording(target.version());
        if (target.real() && Boolean.getBoolean("qmp4j.record")) {
            heard.write(file);
        }
        Recording real = Recording.read(file);
        if (target.real()) {
            assertEquals(real.text(), heard.text());
        } else {
            List<String> differences = Agreement.differences(real, heard, partial(scenario));
            assertTrue(differences.isEmpty(), () -> String.join("\n", differences));
        }
    }

    /** The ids of the commands whose replies a fake may give in part: each QEMU counts from 1, negotiation included. */
    private static Set<Integer> partial(Scenario scenario) {
        Set<Integer> ids = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Scenario.Step step : scenario.steps()) {
            if (step.first().equals("start")) {
                counts.put(step.second(), 1);
            } else if (asks(step)) {
                int id = counts.merge(step.first(), 1, Integer::sum);
                if (step.second().equals("part")) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private static boolean asks(Scenario.Step step) {
        return Set.of("->", "part", "racing", "until").contains(step.second())
                || step.second().equals("pass") && step.rest().contains(" -> ");
    }
}
