package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    void aGuestIsNotMovedToWhereItIs() {
        lab.vm("start", "one").well();
        VmLab.Ran refused = lab.vm("migrate", "one", "--to", lab.root() + "/./");
        assertEquals(2, refused.code(), refused.err());
        assertTrue(refused.err().contains("is the root that 'one' is in"), refused.err());
        assertEquals(
                2,
                lab.vm("migrate", "one", "--to", lab.root() + "/o", "--xml", "/none")
                        .code());
        for (String[] words : new String[][] {
            {"unix:/m.sock", "--tcp", "127.0.0.1"},
            {"unix:/m.sock", "--ports", "5000-5010"},
            {"--to", "/o", "--ports", "5000-5010"},
            {"--to", "/o", "--tcp", "127.0.0.1", "--ports", "9-5"}
        }) {
            List<String> all = new ArrayList<>(List.of("migrate", "one"));
            all.addAll(List.of(words));
            VmLab.Ran ignored = lab.vm(all.toArray(String[]::new));
            assertEquals(2, ignored.code(), () -> all + " " + ignored.err());
            assertTrue(ignored.err().contains("--ports") || ignored.err().contains("--tcp"), ignored.err());
        }
        assertEquals("running", lab.vm("domstate", "one").well().out().strip());
    }

    /** What is said meanwhile by a call that receives guests for another root. */
    private ByteArrayOutputStream serve(String root, String address) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        CompletableFuture<Integer> serving = CompletableFuture.supplyAsync(() -> lab.run(
                InputStream.nullInputStream(),
                said,
                new ByteArrayOutputStream(),
                "migrate-serve",
                "--once",
                "--listen",
                address,
                "--root",
                root,
                "--json"));
        Until.is("it listens", () -> said.toString(StandardCharsets.UTF_8).contains("listening") || serving.isDone());
        return said;
    }

    @Test
    void aGuestGoesToWhoeverReceivesItThere() throws Exception {
        lab.vm("start", "one").well();
        String other = lab.other("o");
        String socket = "unix:" + lab.root().resolve("m.sock");
        VmLab.Ran nobody = lab.vm("migrate", "one", socket);
        assertEquals(1, nobody.code(), nobody.err());
        assertTrue(nobody.err().contains("connecting at " + socket), nobody.err());
        assertEquals(2, lab.vm("migrate", "one", "qemu+tls://host/system").code());
        assertEquals(2, lab.vm("migrate", "one", socket, "--to", other).code(), "one of them");
        assertEquals(1, lab.vm("migrate-serve", "--listen", "tcp:0.0.0.0:0").code(), "in the clear, unasked for");
        ByteArrayOutputStream said = serve(other, socket);
        JsonNode moved = lab.vm("migrate", "one", socket, "--persistent", "--json")
                .well()
                .json();
        assertEquals(socket, moved.path("uri").asText());
        Until.is("it is said", () -> said.toString(StandardCharsets.UTF_8).contains("RUNNING"));
        assertEquals("STOPPED", lab.row("one").path("state").asText());
        assertTrue(
                lab.vm("domjobinfo", "one", "--json").well().json().path("job").isNull(), "none is under way");
        JsonNode job = lab.vm("domjobinfo", "one", "--completed", "--json")
                .well()
                .json()
                .path("job");
        assertEquals("migration", job.path("operation").asText());
        assertTrue(job.path("completed").asBoolean());
        assertTrue(job.path("to").asText().startsWith("unix:"), job.toString());
        assertTrue(lab.vm("domjobinfo", "one", "--completed").well().out().contains(": completed, "));
        JsonNode there =
                lab.vm("dominfo", "one", "--root", other, "--json").well().json();
        assertEquals("RUNNING", there.path("state").asText());
        assertEquals(moved.path("to").path("pid").asLong(), there.path("pid").asLong());
        assertEquals(4, lab.vm("migrate-settle", "one", socket).code(), "nobody has it but them");
    }

    @Test
    void aGuestThatWouldLoseMemoryByPostCopyStays() {
        lab.vm("start", "one").well();
        String other = lab.other("o");
        JsonNode refused =
                lab.vm("migrate", "one", "--to", other, "--postcopy", "--json").error();
        assertEquals("operation", refused.path("code").asText());
        assertTrue(refused.path("message").asText().contains("migrate it without post-copy"), refused.toString());
        assertEquals("running", lab.vm("domstate", "one").well().out().strip());
    }

    @Test
    void aGuestGoesOnBelowAnotherRoot() {
        lab.vm("start", "one").well();
        String other = lab.other("o");
        assertEquals(4, lab.vm("migrate-settle", "one", "--to", other).code(), "nobody has it but us");
        JsonNode moved = lab.vm("migrate", "one", "--to", other, "--persistent", "--undefinesource", "--json")
                .well()
                .json();
        assertEquals(other, moved.path("root").asText());
        assertTrue(moved.path("state").isMissingNode(), "it is not said of which of the two it would be");
        assertNotEquals(
                moved.path("from").path("pid").asLong(),
                moved.path("to").path("pid").asLong());
        assertEquals(3, lab.vm("domstate", "one").code(), "it is forgotten here");
        JsonNode there =
                lab.vm("dominfo", "one", "--root", other, "--json").well().json();
        assertEquals("RUNNING", there.path("state").asText());
        assertTrue(lab.vm("migrate", "one", "--root", other, "--to", lab.other("p"))
                .well()
                .out()
                .contains("goes on below"));
        assertEquals(
                "stopped",
                lab.vm("domstate", "one", "--root", other).well().out().strip().toLowerCase(java.util.Locale.ROOT));
    }
}
