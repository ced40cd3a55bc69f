package org.qmp4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.recording.Recording;
import org.qmp4j.testkit.schema.QmpSchema;

/** The schemas of the kit are what the real programs say of themselves. */
class SchemaContractTest {

    @TempDir
    private Path directory;

    @RealQemu
    @TestFactory
    Stream<DynamicTest> realOnesSayWhatTheKitHas() {
        return Target.reals().stream().map(real -> DynamicTest.dynamicTest(real.title(), () -> check(real)));
    }

    private void check(Target real) throws Exception {
        Path scenario = directory.resolve("schema.scenario");
        Files.writeString(scenario, "start a -machine none -S\na -> {\"execute\": \"query-qmp-schema\"}\n");
        Talk talk = new Talk(real, Scenario.read(scenario), Files.createTempDirectory(directory, "s"));
        List<Recording.Line> lines;
        try {
            lines = talk.run().lines();
        } finally {
            talk.end();
        }
        JsonNode schema = new ObjectMapper().readTree(lines.get(3).message()).path("return");
        assertEquals(QmpSchema.of(real.version()).dump(), schema);
    }
}
