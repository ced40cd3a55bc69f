package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.domain.xml.SnapshotXml;

/** libvirt's own snapshots, read and written: what libvirt writes comes out as it went in. */
class SnapshotCorpusTest {
    private static List<Path> files(String folder) throws IOException {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project: libvirt's snapshots were not read");
        try (Stream<Path> files = Files.list(corpus.resolve("snapshot").resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatLibvirtWritesIsWrittenAgain() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (Path file : files("qemudomainsnapshotxml2xmlout")) {
            // libvirt puts what it keeps of others into the quotes of libxml
            String text = Files.readString(file).replace('"', '\'');
            expected.put(file.toString(), text);
            actual.put(file.toString(), SnapshotXml.write(SnapshotXml.read(text)));
        }
        assertTrue(expected.size() >= 12, "there are snapshots to compare");
        assertEquals(expected, actual);
    }

    @Test
    void whatUsersWriteIsUnderstood() throws IOException {
        List<Path> files = files("qemudomainsnapshotxml2xmlin");
        assertTrue(files.size() >= 8, "there are snapshots to read");
        for (Path file : files) {
            SnapshotDef snapshot = SnapshotXml.read(Files.readString(file));
            assertEquals(snapshot, SnapshotXml.read(SnapshotXml.write(snapshot)), file.toString());
        }
    }
}
