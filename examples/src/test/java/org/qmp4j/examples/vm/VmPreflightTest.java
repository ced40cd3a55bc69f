package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verb that looks before a start, on a fake QEMU. */
class VmPreflightTest {
    private VmLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = VmLab.withFake();
        lab.vm(new ByteArrayInputStream(lab.xml("one").getBytes(StandardCharsets.UTF_8)), "define", "-")
                .well();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void aDomainAndADefinitionAndASavedGuestAreLookedAt() throws Exception {
        JsonNode well = lab.vm("preflight", "one", "--json").well().json();
        assertTrue(well.path("possible").asBoolean(), well.toString());
        assertEquals("domain", well.path("subject").asText());
        assertTrue(well.path("qemu").has("version") && well.has("cpu"), well.toString());
        lab.vm("start", "one").well();
        Path file = lab.root().resolve("one.save");
        lab.vm("save", "one", file.toString()).well();
        assertEquals(
                "image",
                lab.vm("preflight", "--image", file.toString(), "--json")
                        .well()
                        .json()
                        .path("subject")
                        .asText());
        String lacking = lab.xml("two")
                .replace("<devices>", "<devices><interface type='bridge'><source bridge='b'/></interface>");
        VmLab.Ran said = lab.vm(
                new ByteArrayInputStream(lacking.getBytes(StandardCharsets.UTF_8)),
                "preflight",
                "--xml",
                "-",
                "--json");
        assertEquals(1, said.code());
        JsonNode finding = said.json().path("findings").path(0);
        assertFalse(said.json().path("possible").asBoolean());
        assertTrue(
                finding.path("where").asText().startsWith("/domain/devices/interface"),
                said.json().toString());
        for (String key : new String[] {"check", "level", "what", "remedy"}) {
            assertFalse(finding.path(key).asText().isEmpty(), key);
        }
        assertTrue(lab.vm("preflight", "one").out().contains("would start here"));
        assertEquals(2, lab.vm("preflight").code());
    }
}
