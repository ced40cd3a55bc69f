package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;
import org.qmp4j.supervisor.domain.xml.CheckpointXml;

/** libvirt's own XML of checkpoints. */
class CheckpointCorpusTest {
    private final CheckpointXml xml = new CheckpointXml();

    /** What libvirt dumps is written again as it was, with the domain as it was and without. */
    @Test
    void whatLibvirtDumpsIsWrittenAgainAsItWas() throws Exception {
        Path corpus = ArgvCase.corpus().orElse(null);
        assumeTrue(corpus != null, "the corpus is not beside the project");
        Path dumps = corpus.resolve("checkpoint/qemudomaincheckpointxml2xmlout");
        int read = 0;
        try (Stream<Path> files = Files.list(dumps)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                CheckpointRequest said = xml.read(text);
                Checkpoint checkpoint = new Checkpoint(
                        String.valueOf(said.name()),
                        said.description(),
                        said.parent(),
                        said.creationTime() == null ? 0 : said.creationTime(),
                        said.disks() == null ? List.of() : said.disks(),
                        said.domain());
                assertEquals(text, xml.write(checkpoint), file.toString());
                read++;
            }
        }
        assertTrue(read > 4, "only " + read);
    }
}
