package org.qmp4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The kit as a module of Java. */
class ModuleTest {

    @Test
    void resolvesWithTheJdkAndJacksonAlone() throws Exception {
        List<Path> places = new ArrayList<>();
        for (Class<?> type : List.of(FakeQemu.class, JsonNode.class, JsonParser.class, JsonInclude.class)) {
            places.add(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(places.toArray(Path[]::new)), ModuleFinder.of(), Set.of("org.qmp4j.testkit"));
        TreeSet<String> names = new TreeSet<>();
        configuration.modules().forEach(module -> names.add(module.name()));
        assertTrue(names.removeIf(name -> name.startsWith("com.fasterxml.jackson")));
        assertEquals(Set.of("org.qmp4j.testkit"), names);
    }
}
