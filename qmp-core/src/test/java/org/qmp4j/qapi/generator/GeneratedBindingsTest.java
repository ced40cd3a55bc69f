package org.qmp4j.qapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the committed bindings against the generator. {@code -Dqapi.update=true} writes them. */
class GeneratedBindingsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path ROOMS = SOURCES.resolve("org/qmp4j/qapi");

    private final Map<String, String> expected = Bindings.of(new Model(Schema.load(), OlderMembers.load()));

    @Test
    void theCommittedBindingsAreWhatTheGeneratorWrites() throws IOException {
        if (Boolean.getBoolean("qapi.update")) {
            rewrite();
        }
        Map<String, String> committed = committed();
        assertEquals(new TreeSet<>(expected.keySet()), committed.keySet(), "missing or surplus; -Dqapi.update=true");
        expected.forEach((path, text) -> assertEquals(text, committed.get(path), path + "; -Dqapi.update=true"));
    }

    @Test
    void theModuleExportsEveryRoom() throws IOException {
        String module = Files.readString(SOURCES.resolve("module-info.java"));
        Set<String> rooms = new TreeSet<>();
        expected.keySet()
                .forEach(path ->
                        rooms.add(path.substring(0, path.lastIndexOf('/')).replace('/', '.')));
        Set<String> exported = new TreeSet<>();
        module.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("exports org.qmp4j.qapi."))
                .forEach(line -> exported.add(line.substring("exports ".length(), line.length() - 1)));
        assertEquals(rooms, exported);
        assertTrue(module.contains("exports org.qmp4j.qapi;"), "the runtime is exported");
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : generated()) {
            files.put(SOURCES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return files;
    }

    /** Every file in a room below the runtime's. */
    private static Iterable<Path> generated() throws IOException {
        try (Stream<Path> files = Files.walk(ROOMS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().equals(ROOMS))
                    .toList();
        }
    }

    private void rewrite() throws IOException {
        for (Path file : generated()) {
            if (!expected.containsKey(SOURCES.relativize(file).toString().replace('\\', '/'))) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> file : expected.entrySet()) {
            Path path = SOURCES.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
