package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verbs that keep guests in files, on a fake QEMU. */
class VmSaveTest {
    private VmLab lab;

    @BeforeEach
    void open() throws Exception {
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
    void aGuestIsSavedLookedAtEditedAndRestored() throws Exception {
        Path file = lab.root().resolve("one.save");
        JsonNode saved = lab.vm("save", "one", file.toString(), "--format", "gzip", "--json")
                .well()
                .json();
        assertEquals("STOPPED", saved.path("state").asText());
        assertEquals("gzip", saved.path("format").asText());
        assertEquals(Files.size(file), saved.path("bytes").asLong());
        assertTrue(saved.path("wasRunning").asBoolean());
        assertEquals("file", lab.vm("save", "one", file.toString(), "--json").code() == 4 ? "file" : "other");
        String xml = lab.vm("save-image-dumpxml", file.toString()).well().out();
        assertTrue(xml.contains("<name>one</name>"), xml);
        assertTrue(lab.vm("save-image-dumpxml", file.toString(), "--cookie")
                .well()
                .out()
                .contains("qmp4j:facts"));
        String titled = xml.replace("<name>one</name>", "<name>one</name>\n  <title>T</title>");
        Path edited = Files.writeString(lab.root().resolve("edited.xml"), titled);
        lab.vm("save-image-define", file.toString(), edited.toString(), "--paused")
                .well();
        JsonNode image =
                lab.vm("save-image-dumpxml", file.toString(), "--json").well().json();
        assertTrue(image.path("xml").asText().contains("<title>T</title>"));
        assertFalse(image.path("wasRunning").asBoolean());
        assertEquals(
                "PAUSED",
                lab.vm("restore", file.toString(), "--json")
                        .well()
                        .json()
                        .path("state")
                        .asText());
        JsonNode none = lab.vm("domjobinfo", "one", "--json").well().json();
        assertTrue(none.has("job") && none.path("job").isNull(), none.toString());
        assertTrue(lab.vm("domjobinfo", "one").well().out().startsWith("No job of domain"));
    }

    @Test
    void aManagedSaveIsResumedOrForgotten() throws Exception {
        lab.vm("managedsave", "one", "--running").well();
        VmLab.Ran kept = lab.vm("undefine", "one");
        assertEquals(4, kept.code(), "it would lose the state");
        assertTrue(kept.err().contains("lost with it: managed-save"), kept.err());
        assertTrue(kept.err().contains("vm undefine --managed-save"), kept.err());
        lab.vm("start", "one").well();
        lab.vm("managedsave", "one").well();
        assertTrue(lab.vm("managedsave-remove", "one", "--json")
                .well()
                .json()
                .path("removed")
                .asBoolean());
        assertTrue(lab.vm("managedsave-remove", "one").well().out().contains("it has no saved state"));
        lab.vm("start", "one").well();
        lab.vm("managedsave", "one").well();
        lab.vm("undefine", "one", "--managed-save").well();
    }

    @Test
    void whatCannotBeIsSaidWithARemedy() throws Exception {
        String nowhere = lab.root().resolve("no.save").toString();
        JsonNode missing = lab.vm("restore", nowhere, "--json").error();
        assertEquals("file", missing.path("code").asText());
        assertTrue(missing.path("message").asText().contains(nowhere), missing.toString());
        assertEquals(2, lab.vm("save", "one", nowhere, "--format", "zip").code());
        assertEquals(2, lab.vm("restore", nowhere, "--running", "--paused").code());
        Path text = Files.writeString(lab.root().resolve("text.save"), "x".repeat(200));
        assertTrue(lab.vm("restore", text.toString()).err().contains("byte 0"));
    }

    @Test
    void theCpuOfAGuestIsCompared() throws Exception {
        JsonNode compared = lab.vm("cpu-compare", "one", "--json").well().json();
        assertTrue(compared.has("missing") && compared.has("model"), compared.toString());
        lab.vm("destroy", "one").well();
        assertTrue(lab.vm("cpu-compare", "one").well().out().contains("is not known"));
    }
}
