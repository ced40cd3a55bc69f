package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Row;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Status;
import org.qmp4j.supervisor.error.SupervisorException;

/** The list of what is supported says what the readers do, also where they read by hand. */
class XmlSupportTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "domains");
    private static final Set<String> IMAGES = Set.of("disk", "backingStore", "dataStore", "mirror");

    private final Map<String, List<Row>> byElement = new HashMap<>();
    private final Set<String> elements = new HashSet<>();

    /** Children that are not for some variants only. */
    private final Map<String, Set<String>> always = new HashMap<>();

    private final Set<String> wrong = new TreeSet<>();

    XmlSupportTest() {
        for (XmlSupport.Section section : XmlSupport.sections()) {
            for (Row row : section.rows()) {
                byElement
                        .computeIfAbsent(row.element(), any -> new ArrayList<>())
                        .add(row);
                for (String up = row.element(); !up.isEmpty(); up = parent(up)) {
                    elements.add(up);
                    if (isAlways(row)) {
                        always.computeIfAbsent(parent(up), any -> new HashSet<>())
                                .add(up.substring(up.lastIndexOf('/') + 1));
                    }
                }
            }
        }
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    @Test
    void whatIsReadIsListedAndWhatIsListedIsAskedFor() throws IOException {
        int read = 0;
        for (Path file : files()) {
            XmlElement domain;
            try {
                domain = new XmlText(XmlBudget.DEFAULT).parse(Files.readString(file));
                DomainXmlReader.read(domain);
            } catch (SupervisorException e) {
                continue;
            }
            read++;
            compare(domain, "domain");
            domain.children().forEach(child -> walk(child, child.name()));
        }
        assertTrue(read > 0, "none could be read");
        assertEquals(Set.of(), wrong);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Path corpus = Path.of(System.getenv().getOrDefault("QMP4J_SHARED", "../../shared"), "corpus", "argv", "xml");
        for (Path folder : List.of(GOLDENS, corpus)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.list(folder)) {
                    all.filter(f -> f.toString().endsWith(".xml")).forEach(files::add);
                }
            }
        }
        return files;
    }

    private void walk(XmlElement element, String path) {
        if (path.equals("metadata")) {
            return;
        }
        compare(element, path);
        element.children().forEach(child -> walk(child, path + "/" + child.name()));
    }

    private void compare(XmlElement element, String path) {
        Set<String> places = places(path, true);
        if (places.stream().noneMatch(elements::contains)) {
            wrong.add(path + " is read, and not listed");
            return;
        }
        Set<String> parts = new HashSet<>();
        rows(places).forEach(row -> parts.add(row.part()));
        element.attributes().stream()
                .filter(attribute -> !attribute.startsWith("xmlns") && !parts.contains("@" + attribute))
                .forEach(attribute -> wrong.add(path + "/@" + attribute + " is read, and not listed"));
        if (!element.attributes().isEmpty() || !element.children().isEmpty()) {
            compareAsked(element, path);
        }
    }

    /** What is for some variants only is not asked of the others, and of what is kept not always all. */
    private void compareAsked(XmlElement element, String path) {
        Set<String> places = places(path, false);
        Set<String> asked = new TreeSet<>();
        places.forEach(place -> asked.addAll(always.getOrDefault(place, Set.of())));
        rows(places).stream()
                .filter(row -> row.part().startsWith("@") && isAlways(row))
                .forEach(row -> asked.add(row.part()));
        asked.stream()
                .filter(part -> !element.wasAsked(part))
                .forEach(part -> wrong.add(part + " is listed, and not asked for at " + path));
    }

    private static boolean isAlways(Row row) {
        return !row.note().startsWith("for ") && row.status() != Status.KEPT;
    }

    private List<Row> rows(Set<String> places) {
        return places.stream()
                .flatMap(place -> byElement.getOrDefault(place, List.of()).stream())
                .toList();
    }

    private static boolean isImage(String step, String after) {
        return IMAGES.contains(step) || step.equals("nvram") && after.startsWith("/source");
    }

    /** Where in the list an element may be described; with what is only for some variants, or without. */
    private Set<String> places(String path, boolean some) {
        Set<String> places = new HashSet<>(Set.of(path));
        String[] steps = path.split("/");
        for (int i = 0; i <= steps.length; i++) {
            String before = String.join("/", List.of(steps).subList(0, i));
            String after = i == steps.length
                    ? ""
                    : "/" + String.join("/", List.of(steps).subList(i, steps.length));
            for (Row row : byElement.getOrDefault(before, List.of())) {
                int see = row.values().lastIndexOf("see ");
                if (see >= 0
                        && !row.values().contains("IMAGE")
                        && (some || !row.note().startsWith("for "))) {
                    places.add(row.values().substring(see + 4) + after);
                }
            }
            if (i > 0 && isImage(steps[i - 1], after)) {
                places.add("IMAGE" + after);
            }
        }
        return places;
    }
}
