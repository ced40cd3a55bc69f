package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The three libraries are modules, and all that they require is there: resolved as the launcher does with a module path. */
class ModulePathTest {
    private static final Set<String> OURS = Set.of("org.qmp4j.testkit", "org.qmp4j.core", "org.qmp4j.supervisor");

    @Test
    void theThreeModulesResolve() {
        Path[] path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                // what holds no module: the tests themselves, and jars that only have native code or nothing in them
                .filter(entry -> !entry.endsWith("test-classes") && Files.exists(entry))
                .filter(entry -> !entry.getFileName().toString().matches("netty-all.*|.*-(linux|osx|windows)-.*"))
                .toArray(Path[]::new);
        ModuleFinder finder = ModuleFinder.of(path);
        // fails for a missing module, a package in two, a cycle
        Configuration resolved = ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), OURS);
        Set<String> names =
                resolved.modules().stream().map(module -> module.name()).collect(Collectors.toSet());
        assertTrue(names.containsAll(OURS), names.toString());
        assertTrue(names.contains("com.fasterxml.jackson.databind"), names.toString());
        List<String> unnamed = resolved.modules().stream()
                .filter(module -> OURS.contains(module.name()))
                .filter(module -> module.reference().descriptor().isAutomatic())
                .map(module -> module.name())
                .toList();
        assertTrue(unnamed.isEmpty(), "without a descriptor: " + unnamed);
    }
}
