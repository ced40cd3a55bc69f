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

/** The verbs about checkpoints, on a fake QEMU whose only disk is raw: what is told is told without bitmaps. */
class VmCheckpointTest {
    private VmLab lab;

    @BeforeEach
    void start() throws Exception {
        lab = VmLab.withFake();
        lab.vm(new ByteArrayInputStream(lab.xml("one").getBytes(StandardCharsets.UTF_8)), "define", "-")
                .well();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private Path file(String name, String parent) throws Exception {
        return Files.writeString(
                lab.root().resolve(name + ".xml"),
                "<domaincheckpoint><name>" + name + "</name>" + parent
                        + "<creationTime>7</creationTime><disks><disk name='hda'/></disks></domaincheckpoint>");
    }

    @Test
    void manyAreToldListedShownAndForgotten() throws Exception {
        assertEquals("No checkpoint\n", lab.vm("checkpoint-list", "one").well().out());
        String first = file("c1", "").toString();
        String second = file("c2", "<parent><name>c1</name></parent>").toString();
        JsonNode told = lab.vm("checkpoint-redefine", "one", second, first, "--json")
                .well()
                .json();
        assertEquals("c1", told.path(0).path("name").asText());
        assertTrue(told.path(1).path("current").asBoolean());
        assertEquals("c1", told.path(0).path("disks").path(0).path("bitmap").asText());
        assertEquals(
                "c1\n  c2 *\n",
                lab.vm("checkpoint-list", "one", "--tree").well().out());
        assertTrue(lab.vm("checkpoint-list", "one").well().out().contains("* c2"));
        assertTrue(lab.vm("checkpoint-dumpxml", "one", "c2", "--no-domain")
                .well()
                .out()
                .contains("<parent>"));
        assertEquals(
                "Deleted: c2\n",
                lab.vm("checkpoint-delete", "one", "c1", "--children-only", "--metadata")
                        .well()
                        .out());
        assertEquals(1, lab.vm("checkpoint-dumpxml", "one", "c2").code());
    }

    @Test
    void whatCannotBeIsSaidAndChangesNothing() throws Exception {
        String orphan = file("c2", "<parent><name>c1</name></parent>").toString();
        VmLab.Ran refused = lab.vm("checkpoint-redefine", "one", orphan);
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("the parent 'c1' of 'c2' is not known"), refused.err());
        assertEquals("No checkpoint\n", lab.vm("checkpoint-list", "one").well().out());
        assertEquals(2, lab.vm("checkpoint-redefine", "one", "nowhere.xml").code());
        VmLab.Ran raw = lab.vm("checkpoint-create", "one");
        assertEquals(1, raw.code());
        assertTrue(raw.err().contains("which keeps no bitmaps"), raw.err());
    }

    @Test
    void aGuestThatRunsIsHeldAgainstItsBitmaps() throws Exception {
        lab.vm("checkpoint-redefine", "one", file("c1", "").toString()).well();
        lab.vm("start", "one").well();
        VmLab.Ran raw = lab.vm("checkpoint-create", "one");
        assertEquals(1, raw.code());
        assertTrue(raw.err().contains("disk hda has the format raw"), raw.err());
        VmLab.Ran found = lab.vm("checkpoint-verify", "one", "--json");
        assertEquals(1, found.code());
        assertEquals(
                "MISSING",
                found.json().path("checkpoints").path(0).path("state").asText());
        assertTrue(lab.vm("checkpoint-verify", "one", "--repair").well().out().contains("there is no bitmap of it"));
        assertEquals(
                "No checkpoint\n", lab.vm("checkpoint-verify", "one").well().out());
    }
}
