package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.DomxmlToArgv;
import org.qmp4j.supervisor.capabilities.RecordedReplies;

/** libvirt's own disks give libvirt's own block nodes; names of nodes and of secrets are the test's, and are not compared. */
class BlockCorpusTest {
    private static final List<String> NAMES = List.of(
            "node-name",
            "file",
            "backing",
            "key-secret",
            "password-secret",
            "cookie-secret",
            "tls-creds",
            "pr-manager");

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void disksGiveTheBlockNodesThatLibvirtMakes() throws IOException {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project: libvirt's disks were not read");
        // one that gives raw images a format node, as libvirt's test does
        DomxmlToArgv translation = new DomxmlToArgv(
                RecordedReplies.read(corpus.resolve("capabilities").resolve("qemu-8.2.0-x86_64.replies")));
        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> actual = new TreeMap<>();
        for (Path xml : disks(corpus.resolve("blocks/qemublocktestdata/xml2json"))) {
            String name = String.valueOf(xml.getFileName()).replace(".xml", "");
            Path json = xml.resolveSibling(name + ".json");
            if (Files.exists(json)) {
                Set<String> nodes = new TreeSet<>();
                mapper.readerFor(JsonNode.class)
                        .<JsonNode>readValues(Files.readString(json))
                        .forEachRemaining(node -> nodes.add(plain(node)));
                expected.put(name, nodes);
                actual.put(name, nodes(translation.argv(domain(Files.readString(xml)))));
            }
        }
        assertTrue(expected.size() > 30, "there are disks to compare: " + expected.keySet());
        assertEquals(expected, actual);
    }

    private static List<Path> disks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    /** The data has disks alone; in a domain reservations are for device 'lun', which changes nothing about block nodes. */
    private static String domain(String alone) {
        String disk = alone.contains("<reservations") ? alone.replace("device='disk'", "device='lun'") : alone;
        return "<domain type='qemu'><name>a</name><memory>65536</memory>"
                + "<os><type arch='x86_64' machine='pc'>hvm</type></os><devices>"
                + disk.replaceAll("(?s)<privateData>.*?</privateData>", "") + "</devices></domain>";
    }

    private Set<String> nodes(List<String> argv) throws IOException {
        Set<String> nodes = new TreeSet<>();
        for (int i = 1; i < argv.size(); i++) {
            if (argv.get(i - 1).equals("-blockdev")) {
                nodes.add(plain(mapper.readTree(argv.get(i))));
            }
        }
        return nodes;
    }

    /** Without names, and with its keys in order. */
    private String plain(JsonNode node) {
        List<String> parts = new ArrayList<>();
        ((ObjectNode) node)
                .properties()
                .forEach(field -> parts.add(field.getKey() + "="
                        + (field.getValue().isObject()
                                ? plain(field.getValue())
                                : NAMES.contains(field.getKey())
                                                && field.getValue().isTextual()
                                        ? "…"
                                        : field.getValue().toString())));
        parts.removeIf(part -> part.startsWith("cookie-secret="));
        parts.sort(String::compareTo);
        return parts.toString();
    }
}
