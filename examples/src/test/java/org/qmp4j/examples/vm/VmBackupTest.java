package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verbs about backups, on a fake QEMU whose only disk is raw. */
class VmBackupTest {
    private VmLab lab;

    @BeforeEach
    void start() throws Exception {
        lab = VmLab.withFake();
        lab.vm(new ByteArrayInputStream(lab.xml("one").getBytes(StandardCharsets.UTF_8)), "define", "-")
                .well();
        lab.vm("start", "one").well();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void anArchiveSaysWhatItHasAndStatusTellsOfTheLast() throws Exception {
        assertTrue(lab.vm("backup-status", "one").well().out().startsWith("No backup of domain"));
        Path archive = lab.root().resolve("archive");
        JsonNode made = lab.vm("backup-begin", "one", "--to", archive.toString(), "--json")
                .well()
                .json();
        assertEquals("COMPLETED", made.path("outcome").asText());
        assertEquals("hda", made.path("disks").path(0).path("disk").asText());
        assertTrue(Files.exists(archive.resolve(made.path("name").asText()).resolve("backup.json")));
        JsonNode status = lab.vm("backup-status", "one", "--json").well().json();
        assertTrue(status.path("backup").isNull());
        assertEquals(made, status.path("last"));
        VmLab.Ran missing = lab.vm("backup-restore", archive.toString(), "vdz", lab.root() + "/out");
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("it has no backup of disk vdz"), missing.err());
        assertEquals(2, lab.vm("backup-restore", "nowhere", "hda", "out").code());
    }

    @Test
    void aPullIsUnderWayUntilItIsEnded() throws Exception {
        assertEquals(4, lab.vm("backup-dumpxml", "one").code());
        String begun = lab.vm("backup-begin", "one", "--pull").well().out();
        assertTrue(begun.contains("nbd+unix:///hda?socket="), begun);
        assertTrue(lab.vm("backup-dumpxml", "one").well().out().startsWith("<domainbackup mode='pull'>"));
        JsonNode job = lab.vm("domjobinfo", "one", "--json").well().json().path("job");
        assertEquals(
                "backup running",
                job.path("operation").asText() + " " + job.path("step").asText());
        assertTrue(lab.vm("domjobinfo", "one").well().out().startsWith("Backup '"));
        VmLab.Ran save = lab.vm("managedsave", "one");
        assertTrue(save.err().contains("end it with backup-abort"), save.err());
        VmLab.Ran second = lab.vm("backup-begin", "one", "--pull");
        assertEquals(1, second.code());
        assertTrue(second.err().contains("is under way"), second.err());
        assertTrue(lab.vm("backup-abort", "one").well().out().endsWith(": completed\n"));
        assertEquals(1, lab.vm("backup-abort", "one").code());
    }

    @Test
    void whatIsNotKnownIsRefusedOrTakenInFull() throws Exception {
        VmLab.Ran refused = lab.vm("backup-begin", "one", "--since", "c1");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("there is no checkpoint 'c1'; a full backup can"), refused.err());
        assertEquals(2, lab.vm("backup-begin", "one", "--xml", "x", "--pull").code());
        assertEquals(2, lab.vm("backup-begin", "one", "--if-found", "x").code());
        lab.vm("backup-begin", "one", "--since", "c1", "--or-full").well();
    }
}
