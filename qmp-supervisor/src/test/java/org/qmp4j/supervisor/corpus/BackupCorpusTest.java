package org.qmp4j.supervisor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.backup.model.BackupDef;
import org.qmp4j.supervisor.backup.model.BackupPlanning;
import org.qmp4j.supervisor.domain.xml.BackupXml;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;

/** libvirt's own XML of backups. */
class BackupCorpusTest {
    private Path corpus = Path.of("");

    @BeforeEach
    void find() {
        Path found = ArgvCase.corpus().orElse(null);
        assumeTrue(found != null, "the corpus is not beside the project");
        corpus = found.resolve("backup");
    }

    @Test
    void whatLibvirtWritesIsWrittenAgainAsItWas() throws IOException {
        int read = 0;
        try (Stream<Path> files = Files.list(corpus.resolve("domainbackupxml2xmlout"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                assertEquals(text, BackupXml.write(BackupXml.read(text)), file.toString());
                read++;
            }
        }
        assertEquals(5, read);
    }

    /** Which disks take part, how much of them, and since when. */
    @Test
    void whatIsLeftOpenIsDecidedAsLibvirtDoes() throws IOException {
        String name = "backup-pull.xml";
        BackupDef theirs = BackupXml.read(Files.readString(corpus.resolve("domainbackupxml2xmlout/" + name))
                .replace("vdextradisk", "vdz"));
        String asked = Files.readString(corpus.resolve("domainbackupxml2xmlin/" + name));
        StringBuilder disks = new StringBuilder();
        for (String target : List.of("vda", "hda", "vdc", "vdd", "vde", "vdf", "vdz")) {
            disks.append("<disk type='file'><driver type='qcow2'/><source file='/d/" + target + "'/><target dev='"
                    + target + "' bus='" + (target.equals("hda") ? "ide" : "virtio") + "'/></disk>");
            // each needs a scratch of its own
            asked = asked.replaceFirst("/path/to/file", "/s/" + target);
        }
        BackupPlanning planning = new BackupPlanning(
                new DomainXmlReader()
                        .read("<domain type='qemu'><name>d</name><memory unit='MiB'>32</memory><os><type arch='x86_64'"
                                + " machine='pc'>hvm</type></os><devices>" + disks + "</devices></domain>"),
                disk -> Optional.empty(),
                "/run/backup.sock");
        BackupDef ours = planning.of(BackupXml.read(asked))
                .orElseThrow(() -> new AssertionError(planning.problems().toString()));
        assertEquals(decisions(theirs), decisions(ours));
    }

    private static List<String> decisions(BackupDef backup) {
        return Optional.ofNullable(backup.disks()).orElse(List.of()).stream()
                .map(disk -> disk.name() + " " + disk.takesPart() + " " + disk.extent() + " " + disk.since())
                .toList();
    }
}
