package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the doctor finds on a root, each planted; and that a root that is well passes. */
class DoctorVerbTest {
    private VmLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = VmLab.withFake();
        lab.define("one");
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    /** The one problem that there is. */
    private JsonNode problem(String check) {
        VmLab.Ran ran = lab.vm("doctor", "--json");
        assertEquals(1, ran.code(), ran::out);
        assertFalse(ran.json().path("well").asBoolean());
        for (JsonNode finding : ran.json().path("findings")) {
            assertEquals(
                    finding.path("level").asText().equals("ok"),
                    finding.path("remedy").asText().isEmpty(),
                    finding::toString);
            if (finding.path("level").asText().equals("problem")) {
                assertEquals(check, finding.path("check").asText(), ran::out);
                return finding;
            }
        }
        throw new AssertionError(ran.out());
    }

    @Test
    void aRootThatIsWellPassesAndTheTextSaysWhatWasLookedAt() {
        VmLab.Ran ran = lab.vm("doctor").well();
        assertTrue(ran.out().contains("is QEMU 7.2.22") && ran.out().endsWith("Nothing must be done.\n"), ran::out);
        assertTrue(ran.out().contains("remedy: load kvm_intel"), "the fake has no KVM: a warning, no problem");
    }

    @Test
    void aSavedStateThatWasPutAsideAndOneThatWasTakenIsGoneByItself() throws Exception {
        String uuid =
                lab.vm("dominfo", "one", "--json").well().json().path("uuid").asText();
        Path taken = Files.createFile(lab.root().resolve("s/domains/" + uuid + "/managed-save.used"));
        Path left = Files.createFile(taken.resolveSibling("managed-save.stale"));
        VmLab.Ran ran = lab.vm("doctor").well();
        assertTrue(ran.out().contains("no start could take: " + left), ran::out);
        assertTrue(ran.out().contains("remedy: rm " + left), ran::out);
        assertFalse(Files.exists(taken));
        Files.delete(left);
        assertFalse(lab.vm("doctor").well().out().contains("saved-state"));
    }

    @Test
    void aBinaryThatIsNoQemu() throws Exception {
        Path script = Files.writeString(lab.root().resolve("none"), "#!/bin/sh\necho no >&2\nexit 3\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        VmLab.Ran ran = lab.vm("--emulator", script.toString(), "doctor");
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("problem  qemu") && ran.out().contains("remedy: install"), ran::out);
    }

    @Test
    void aRunDirectoryOfNoDomain() throws Exception {
        Path orphan = lab.root().resolve("r").resolve(UUID.randomUUID().toString());
        Files.createDirectory(orphan);
        assertTrue(problem("orphan").path("message").asText().contains(orphan.toString()));
    }

    @Test
    void aDirectoryWhoseDefinitionIsGone() throws Exception {
        Path lost = lab.root().resolve("s/domains").resolve(UUID.randomUUID().toString());
        Files.createDirectory(lost);
        Files.createFile(lost.resolve("qemu.log"));
        assertTrue(problem("orphan").path("message").asText().contains(lost.toString()));
    }

    @Test
    void aLinkThatLeadsElsewhere() throws Exception {
        Path link = lab.root().resolve("s/by-name/ghost");
        Files.createSymbolicLink(link, Path.of("/no/such/place"));
        assertTrue(problem("link").path("remedy").asText().equals("rm " + link));
    }

    @Test
    void aRootThatOthersCanRead() throws Exception {
        Files.setPosixFilePermissions(lab.root().resolve("s/domains"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertTrue(problem("permissions").path("remedy").asText().startsWith("chmod 700"));
    }

    @Test
    void aGuestWhoseProcessWasStopped() throws Exception {
        lab.vm("start", "one").well();
        long pid = lab.pid("one");
        VmLab.signal("STOP", pid);
        try {
            String message = problem("domain").path("message").asText();
            assertTrue(message.contains("UNRESPONSIVE"), message);
        } finally {
            VmLab.signal("CONT", pid);
        }
        assertEquals("RUNNING", lab.row("one").path("state").asText());
    }

    @Test
    void aRootThatCannotBeOpenedIsAFindingToo() throws Exception {
        Path file = Files.writeString(lab.root().resolve("file"), "");
        VmLab.Ran ran = lab.vm("--root", file.toString(), "doctor", "--json");
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("\"check\":\"root\""), ran::out);
    }
}
