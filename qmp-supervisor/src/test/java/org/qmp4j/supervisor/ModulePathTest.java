package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The three libraries are modules, and all that they require is there: resolved as with a module path. */
class ModulePathTest {
    private static final String LAUNCHER = "org.junit.platform.launcher";

    /** Fails for a missing module, for a package in two modules, for a cycle. */
    private static Set<String> resolve(Set<String> roots) throws Exception {
        // JUnit's launcher is there while tests run, but perhaps not on the class path that they were given
        Class<?> launcher = Class.forName(LAUNCHER + ".TestExecutionListener");
        Path launcherJar = Path.of(
                launcher.getProtectionDomain().getCodeSource().getLocation().toURI());
        Stream<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of);
        Path[] path = Stream.concat(classPath, Stream.of(launcherJar))
                .distinct()
                // what holds no module: the tests themselves, and jars that only have native code or nothing in them
                .filter(entry -> !entry.endsWith("test-classes") && Files.exists(entry))
                .filter(entry -> !entry.getFileName().toString().matches("netty-all.*|.*-(linux|osx|windows)-.*"))
                .toArray(Path[]::new);
        Configuration resolved =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(path), ModuleFinder.of(), roots);
        assertTrue(
                resolved.modules().stream()
                        .filter(module -> module.name().startsWith("org.qmp4j."))
                        .noneMatch(module -> module.reference().descriptor().isAutomatic()),
                "each has a descriptor");
        return resolved.modules().stream().map(ResolvedModule::name).collect(Collectors.toSet());
    }

    @Test
    void theSupervisorResolvesWithAllThatItNeedsAndWithoutTheTestKit() throws Exception {
        Set<String> names = resolve(Set.of("org.qmp4j.supervisor"));
        assertTrue(
                names.containsAll(Set.of("org.qmp4j.supervisor", "org.qmp4j.core", "com.fasterxml.jackson.databind")),
                names.toString());
        assertFalse(names.contains("org.qmp4j.testkit"), names.toString());
    }

    /** The test kit needs JUnit's launcher beside it, by name: it offers a listener, and requires it only statically. */
    @Test
    void allThreeResolveTogether() throws Exception {
        Set<String> ours = Set.of("org.qmp4j.testkit", "org.qmp4j.core", "org.qmp4j.supervisor");
        Set<String> roots = new HashSet<>(ours);
        roots.add(LAUNCHER);
        assertTrue(resolve(roots).containsAll(ours));
    }
}
