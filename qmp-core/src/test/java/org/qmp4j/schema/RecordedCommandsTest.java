package org.qmp4j.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.message.QmpJson;

/**
 * The recordings of the test kit's contract: what the real QEMU took passes the check, and what it refused by its schema is refused
 * at the same place.
 */
class RecordedCommandsTest {
    private static final Pattern REFUSED_BY_SCHEMA =
            Pattern.compile("Parameter '(?<path>[^']+)' (is missing|is unexpected"
                    + "|does not accept value .*)|Invalid parameter type for '(?<typed>[^']+)', expected: .*");

    private record Exchange(String where, JsonNode command, JsonNode reply) {}

    @ParameterizedTest
    @ValueSource(strings = {"7.2", "10.0"})
    void whatTheRealOneTookPasses(String version) throws IOException {
        List<Exchange> taken = recorded(version).stream()
                .filter(one -> one.reply().has("return"))
                .toList();
        assertTrue(taken.size() > 500, taken.size() + " commands");
        for (Exchange one : taken) {
            assertEquals(List.of(), check(version, one), () -> one.where() + ": " + one.command());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.2", "10.0"})
    void whatTheRealOneRefusedByItsSchemaIsRefusedAtTheSamePlace(String version) throws IOException {
        int refused = 0;
        for (Exchange one : recorded(version)) {
            JsonNode error = one.reply().path("error");
            Matcher bySchema = REFUSED_BY_SCHEMA.matcher(error.path("desc").asText());
            if (error.path("class").asText().equals("CommandNotFound")) {
                refused++;
                assertEquals(
                        SchemaProblem.Kind.UNKNOWN_COMMAND,
                        check(version, one).get(0).kind(),
                        one.where());
            } else if (bySchema.matches() && !isOfAProperty(one.command())) {
                refused++;
                String path = bySchema.group("path") == null ? bySchema.group("typed") : bySchema.group("path");
                List<SchemaProblem> problems = check(version, one);
                assertTrue(
                        problems.stream().anyMatch(problem -> isThere(problem.path(), path)),
                        () -> one.where() + ": " + one.command() + " " + error + " but " + problems);
            }
        }
        assertTrue(refused > 15, refused + " refusals");
    }

    /** QEMU gives the last name alone of a wrong word, and calls an element of a list "null". */
    private static boolean isThere(String ours, String theirs) {
        return ours.equals(theirs) || ours.endsWith("." + theirs) || (theirs.equals("null") && ours.endsWith("]"));
    }

    /** These values are held against a property of an object or device, of which the schema knows nothing. */
    private static boolean isOfAProperty(JsonNode command) {
        String name = command.path("execute").asText();
        return name.equals("qom-set")
                || (name.equals("device_add") && command.path("arguments").has("driver"));
    }

    private static List<SchemaProblem> check(String version, Exchange one) {
        JsonNode arguments = one.command().path("arguments");
        String name = one.command()
                .path(one.command().has("exec-oob") ? "exec-oob" : "execute")
                .asText();
        return Dumps.of(version).check(name, arguments instanceof ObjectNode object ? object : QmpJson.object());
    }

    private static List<Exchange> recorded(String version) throws IOException {
        Path contract = Dumps.root().resolve("qmp-testkit/src/test/resources/contract");
        List<Exchange> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(contract)) {
            for (Path file : files.filter(one -> one.toString().endsWith("." + version + ".qmp"))
                    .sorted()
                    .toList()) {
                all.addAll(exchanges(file));
            }
        }
        return all;
    }

    private static List<Exchange> exchanges(Path file) throws IOException {
        Map<String, JsonNode> asked = new HashMap<>();
        List<Exchange> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", 4);
            if (parts.length < 4 || !parts[3].startsWith("{") || !parts[3].contains("\"id\"")) {
                continue;
            }
            JsonNode message = QmpJson.parse(parts[3]);
            String key = parts[1] + message.path("id");
            if (parts[2].equals("->")) {
                asked.put(key, message);
            } else if (asked.containsKey(key)) {
                all.add(new Exchange(String.valueOf(file.getFileName()), asked.get(key), message));
            }
        }
        return all;
    }
}
