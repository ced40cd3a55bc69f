package org.qmp4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.recording.Recorder;
import org.qmp4j.testkit.recording.Recording;
import org.qmp4j.testkit.schema.QemuVersion;

/**
 * Whole conversations with real QEMUs, recorded through the proxy with their timing; {@code -Dqmp4j.record=true} records
 * them anew. A replay must say what was recorded, and a real one recorded now what its replay says.
 */
class RecordingsTest {

    private static final Path RECORDINGS = Path.of("src/test/resources/recordings");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path directory;

    private static List<Scenario> scenarios() throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            for (Path file : (Iterable<Path>)
                    files.filter(one -> one.toString().endsWith(".scenario")).sorted()::iterator) {
                scenarios.add(Scenario.read(file));
            }
        }
        assertFalse(scenarios.isEmpty());
        return scenarios;
    }

    @TestFactory
    Stream<DynamicTest> replaysSayWhatWasRecorded() throws IOException {
        return scenarios().stream()
                .flatMap(scenario -> Stream.of(QemuVersion.values())
                        .map(version -> DynamicTest.dynamicTest(
                                scenario.name() + ", replay of " + version, () -> checkReplay(scenario, version))));
    }

    private void checkReplay(Scenario scenario, QemuVersion version) throws Exception {
        Recording shipped = Recording.read(scenario.recording(version));
        assertEquals(comparable(shipped, scenario), comparable(replayed(scenario, version), scenario));
    }

    @RealQemu
    @TestFactory
    Stream<DynamicTest> realOnesStillSayWhatTheirReplaysSay() throws IOException {
        return scenarios().stream()
                .flatMap(scenario -> Target.reals().stream()
                        .map(real -> DynamicTest.dynamicTest(
                                scenario.name() + ", " + real.title(), () -> checkReal(scenario, real))));
    }

    private void checkReal(Scenario scenario, Target real) throws Exception {
        Recording heard;
        try (Recorder recorder = new Recorder()) {
            Path place = Files.createTempDirectory(directory, "r");
            heard = talk(new Target.Recorded(real, recorder), scenario, place);
            if (Boolean.getBoolean("qmp4j.record")) {
                Recording recorded = recorder.recording();
                String text =
                        new Recording(List.of("QEMU " + real.version(), scenario.name()), recorded.lines()).text();
                Files.writeString(scenario.recording(real.version()), text.replace(place.toString(), "DIR"));
            }
        }
        assertEquals(comparable(replayed(scenario, real.version()), scenario), comparable(heard, scenario));
    }

    private Recording replayed(Scenario scenario, QemuVersion version) throws Exception {
        Path place = Files.createTempDirectory(directory, "p");
        String text = Files.readString(scenario.recording(version)).replace("DIR", place.toString());
        return talk(new Target.Replayed(Recording.parse(text, scenario.name()), version), scenario, place);
    }

    private static Recording talk(Target target, Scenario scenario, Path place) throws Exception {
        Talk talk = new Talk(target, scenario, place);
        try {
            return talk.run();
        } finally {
            talk.end();
        }
    }

    /**
     * Each monitor's lines without what differs from run to run: a fast job ends before its command is answered, a slow one
     * after. The talk keeps neither greetings nor ends.
     */
    private static String comparable(Recording recording, Scenario scenario) throws IOException {
        List<String> monitors = recording.lines().stream()
                .map(Recording.Line::monitor)
                .distinct()
                .sorted()
                .toList();
        StringBuilder text = new StringBuilder();
        for (String monitor : monitors) {
            List<String> events = new ArrayList<>();
            for (Recording.Line line : recording.lines()) {
                if (!line.monitor().equals(monitor)
                        || line.message().equals(Recording.END)
                        || line.message().startsWith("{\"QMP\"")) {
                    continue;
                }
                JsonNode message = Agreement.masked(MAPPER.readTree(line.message()), scenario.masked());
                if (line.toQemu()) {
                    events.forEach(event -> text.append(event).append('\n'));
                    events.clear();
                }
                if (message.has("event")) {
                    events.add(message.toString());
                } else {
                    // a recording hides the secrets of a command
                    text.append(monitor)
                            .append(' ')
                            .append(line.toQemu() ? message.path("execute") : message)
                            .append('\n');
                }
            }
            events.forEach(event -> text.append(event).append('\n'));
        }
        return text.toString();
    }
}
