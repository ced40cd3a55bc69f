package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verbs about snapshots and chains, on a fake QEMU. */
class VmBlockTest {
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
    void aSnapshotIsMadeListedShownAndForgotten() {
        assertEquals(
                "Snapshot 's1' of domain 'one' made\n",
                lab.vm("snapshot-create-as", "one", "s1", "--description", "first", "--disk-only")
                        .well()
                        .out());
        JsonNode rows = lab.vm("snapshot-list", "one", "--json").well().json();
        assertEquals("s1", rows.path(0).path("name").asText());
        assertTrue(rows.path(0).path("current").asBoolean());
        assertTrue(lab.vm("snapshot-list", "one").well().out().startsWith("* s1"));
        assertTrue(lab.vm("snapshot-dumpxml", "one", "s1").well().out().contains("<description>first</description>"));
        assertTrue(lab.vm("dumpxml", "one").well().out().contains("disk.s1"));
        lab.vm("snapshot-create-as", "one", "s2").well();
        assertEquals(
                "Snapshot 's2' of domain 'one' deleted\n",
                lab.vm("snapshot-delete", "one", "s2").well().out());
        assertFalse(lab.vm("dumpxml", "one").well().out().contains("disk.s2"));
        lab.vm("snapshot-delete", "one", "s1", "--metadata").well();
        assertTrue(lab.vm("dumpxml", "one").well().out().contains("disk.s1"), "its images stay in the chain");
        assertEquals(1, lab.vm("snapshot-dumpxml", "one", "s1").code());
        assertEquals(4, lab.vm("snapshot-revert", "one", "s1").code(), "it runs");
        assertEquals(
                2,
                lab.vm("snapshot-create-as", "one", "--diskspec", "hda,colour=red")
                        .code());
        VmLab.Ran inside = lab.vm("snapshot-create-as", "one", "--diskspec", "hda,snapshot=internal");
        assertEquals(1, inside.code());
        assertTrue(inside.err().contains("say snapshot='external'"), inside.err());
        VmLab.Ran memory = lab.vm("snapshot-create-as", "one", "--memspec", "snapshot=internal");
        assertTrue(memory.err().contains("only in a file of its own"), memory.err());
    }

    @Test
    void jobsAreFollowedToWhereTheyWaitOrEnd() {
        lab.vm("snapshot-create-as", "one", "s1", "--diskspec", "hda,file=" + lab.root() + "/over,driver=qcow2")
                .well();
        String xml = "<domainsnapshot><name>s2</name></domainsnapshot>";
        lab.vm(
                        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                        "snapshot-create",
                        "one",
                        "-",
                        "--no-metadata")
                .well();
        assertEquals("No job\n", lab.vm("blockjob", "one").well().out());
        JsonNode ready = lab.vm("blockcommit", "one", "hda", "--base", "hda@1", "--json")
                .well()
                .json();
        assertEquals("ready", ready.path("outcome").asText());
        JsonNode jobs = lab.vm("blockjob", "one", "hda", "--json").well().json();
        assertEquals("active-commit", jobs.path(0).path("job").asText());
        assertTrue(jobs.path(0).path("ready").asBoolean());
        lab.vm("blockjob", "one", "hda", "--bandwidth", "100").well();
        assertEquals(
                "No job\n", lab.vm("blockjob", "one", "hda", "--pivot").well().out());
        String copy = lab.root().resolve("copy").toString();
        assertTrue(lab.vm("blockcopy", "one", "hda", copy, "--shallow", "--finish")
                .well()
                .out()
                .contains("'copy' on disk hda of 'one': ended"));
        assertTrue(Files.exists(lab.root().resolve("copy")));
        lab.vm("blockcopy", "one", "hda", copy, "--shallow", "--reuse-external", "--pivot")
                .well();
        assertEquals(
                "done",
                lab.vm("blockpull", "one", "hda", "--json")
                        .well()
                        .json()
                        .path("outcome")
                        .asText());
        assertFalse(lab.vm("dumpxml", "one").well().out().contains("disk.img"));
        assertEquals(
                2048 * 1024,
                lab.vm("blockresize", "one", "hda", "2048", "--json")
                        .well()
                        .json()
                        .path("bytes")
                        .asInt());
        assertEquals(2, lab.vm("blockpull", "one", "hda", "--base", "hda#1").code());
        assertEquals(2, lab.vm("blockjob", "one", "--abort").code());
    }

    @Test
    void theSameVerbsWorkOnADomainThatIsStopped() throws Exception {
        assumeTrue(
                new ProcessBuilder("sh", "-c", "command -v qemu-img").start().waitFor() == 0, "there is no qemu-img");
        lab.vm("destroy", "one").well();
        lab.vm("snapshot-create-as", "one", "s1").well();
        lab.vm("blockresize", "one", "hda", "8192").well();
        VmLab.Ran refused = lab.vm("blockcommit", "one", "hda");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("snapshot s1 would have other data"), refused.err());
        lab.vm("snapshot-delete", "one", "s1", "--metadata").well();
        JsonNode done = lab.vm("blockcommit", "one", "hda", "--json").well().json();
        assertEquals("done", done.path("outcome").asText());
        assertEquals("active-commit", done.path("job").asText());
        assertFalse(lab.vm("dumpxml", "one").well().out().contains("disk.s1"));
        assertEquals(8 << 20, Files.size(lab.root().resolve("disk.img")));
        assertEquals(1, lab.vm("blockpull", "one", "hda").code(), "there is nothing below it");
        String copy = lab.root().resolve("copy.qcow2").toString();
        String copied = lab.vm("blockcopy", "one", "hda", copy).well().out();
        assertTrue(copied.contains("'copy' on disk hda of 'one': ended"), copied);
        assertFalse(lab.vm("dumpxml", "one").well().out().contains("copy.qcow2"), "nobody asked for it");
        VmLab.Ran there = lab.vm("blockcopy", "one", "hda", copy, "--pivot");
        assertTrue(there.err().contains("something is there already"), there.err());
        JsonNode switched = lab.vm("blockcopy", "one", "hda", copy, "--reuse-external", "--pivot", "--json")
                .well()
                .json();
        assertEquals("done", switched.path("outcome").asText());
        assertTrue(lab.vm("dumpxml", "one").well().out().contains("copy.qcow2"));
    }

    @Test
    void theMemoryIsKeptAndComeBackTo() throws Exception {
        assumeTrue(
                new ProcessBuilder("sh", "-c", "command -v qemu-img").start().waitFor() == 0, "there is no qemu-img");
        String memory = lab.root().resolve("memory").toString();
        JsonNode made = lab.vm("snapshot-create-as", "one", "warm", "--memspec", "file=" + memory, "--json")
                .well()
                .json();
        assertEquals("running", made.path("state").asText());
        assertTrue(Files.exists(lab.root().resolve("memory")));
        assertEquals(4, lab.vm("snapshot-revert", "one", "warm").code(), "it runs");
        assertEquals(
                2,
                lab.vm("snapshot-revert", "one", "warm", "--running", "--paused")
                        .code());
        lab.vm("snapshot-revert", "one", "warm", "--force").well();
        assertEquals("running\n", lab.vm("domstate", "one").well().out());
        assertTrue(lab.vm("dumpxml", "one").well().out().contains("disk.warm-"));
    }
}
