package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest is moved by the command line. */
class VmMigrateTest {
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
    void aGuestGoesOnInAnotherProcess() {
        assertEquals(4, lab.vm("migrate-local", "one").code(), "it does not run");
        lab.vm("start", "one").well();
        long before =
                lab.vm("dominfo", "one", "--json").well().json().path("pid").asLong();
        JsonNode found =
                lab.vm("migrate-local", "one", "--preflight", "--json").well().json();
        assertTrue(found.path("possible").asBoolean(), found.toString());
        assertEquals(before, found.path("pid").asLong());
        assertTrue(found.path("devices").size() > 0);
        JsonNode moved = lab.vm("migrate-local", "one", "--json").well().json();
        assertEquals(before, moved.path("from").path("pid").asLong());
        assertNotEquals(before, moved.path("to").path("pid").asLong());
        assertEquals("RUNNING", moved.path("state").asText());
        assertTrue(lab.vm("migrate-local", "one").well().out().contains("goes on in pid"));
        assertTrue(lab.vm("migrate-local", "one", "--preflight").well().out().contains("can be moved"));
    }

    @Test
    void aBinaryThatIsNotThereIsSaid() {
        lab.vm("start", "one").well();
        JsonNode refused = lab.vm("migrate-local", "one", "--qemu", "/no/such/qemu", "--json")
                .error();
        assertEquals("operation", refused.path("code").asText());
        assertTrue(refused.path("message").asText().contains("/no/such/qemu"), refused.toString());
        JsonNode found = lab.vm("migrate-local", "one", "--qemu", "/no/such/qemu", "--preflight", "--json")
                .well()
                .json();
        assertFalse(found.path("possible").asBoolean());
    }

    @Test
    void aGuestGoesOnBelowAnotherRoot() {
        lab.vm("start", "one").well();
        String other = lab.root().resolve("o").toString();
        assertEquals(4, lab.vm("migrate-settle", "one", "--to", other).code(), "nobody has it but us");
        JsonNode moved = lab.vm("migrate", "one", "--to", other, "--persistent", "--undefinesource", "--json")
                .well()
                .json();
        assertEquals(other, moved.path("root").asText());
        assertNotEquals(
                moved.path("from").path("pid").asLong(),
                moved.path("to").path("pid").asLong());
        assertEquals(3, lab.vm("domstate", "one").code(), "it is forgotten here");
        JsonNode there =
                lab.vm("dominfo", "one", "--root", other, "--json").well().json();
        assertEquals("RUNNING", there.path("state").asText());
        assertTrue(lab.vm(
                        "migrate",
                        "one",
                        "--root",
                        other,
                        "--to",
                        lab.root().resolve("p").toString())
                .well()
                .out()
                .contains("goes on below"));
        assertEquals(
                "stopped",
                lab.vm("domstate", "one", "--root", other).well().out().strip().toLowerCase(java.util.Locale.ROOT));
    }
}
