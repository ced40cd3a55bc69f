package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verbs that change what a domain has, on a fake QEMU, with virsh's flags. */
class VmChangeTest {
    private VmLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = VmLab.withFake();
        String xml = lab.xml("one")
                .replaceFirst("<os>", "<vcpu current='1'>2</vcpu><os>")
                .replaceFirst("</devices>", "<controller type='virtio-serial'/></devices>");
        lab.vm(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "define", "-")
                .well();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private String file(String name, String xml) throws Exception {
        return Files.writeString(lab.root().resolve(name), xml).toString();
    }

    private String disk() throws Exception {
        Files.write(lab.root().resolve("b.img"), new byte[512]);
        return file(
                "disk.xml", "<disk type='file'><source file='" + lab.root() + "/b.img'/><target dev='vdb'/></disk>");
    }

    private String live() {
        return lab.vm("dumpxml", "one").well().out();
    }

    private String asked() {
        return lab.vm("dumpxml", "--inactive", "one").well().out();
    }

    @Test
    void aDefinitionIsTakenForAnotherOfTheSameDomain() throws Exception {
        String kept = asked();
        String more = file("more.xml", kept.replace("</name>", "</name><title>more</title>"));
        assertEquals(
                "domain-exists",
                lab.vm("define", more, "--json").error().path("code").asText());
        lab.vm("define", "--redefine", "one", more).well();
        assertTrue(asked().contains("<title>more</title>"));
        assertEquals(kept, asked().replaceFirst(" *<title>more</title>\n", ""));
    }

    @Test
    void aDiskIsForTheGuestForItsNextStartOrBoth() throws Exception {
        String disk = disk();
        assertEquals(4, lab.vm("attach-device", "one", disk, "--live").code(), "it does not run");
        assertEquals(
                "Domain 'one' got its device\n",
                lab.vm("attach-device", "one", disk).well().out());
        assertTrue(asked().contains("vdb"));
        lab.vm("detach-device", "one", disk, "--config").well();
        assertFalse(asked().contains("vdb"));
        lab.vm("start", "one").well();
        assertEquals(
                "RUNNING",
                lab.vm("attach-device", "one", disk, "--live", "--json")
                        .well()
                        .json()
                        .path("state")
                        .asText());
        assertTrue(live().contains("vdb"));
        assertFalse(asked().contains("vdb"));
        JsonNode kept =
                lab.vm("detach-device", "one", disk, "--timeout", "1", "--json").error();
        assertEquals("operation", kept.path("code").asText());
        assertTrue(kept.path("message").asText().contains("has not let go of it"), kept.toString());
        assertEquals(
                2, lab.vm("attach-device", "one", disk, "--current", "--live").code());
    }

    @Test
    void aChannelComesAndGoes() throws Exception {
        String channel = file("channel.xml", "<channel type='unix'><target type='virtio' name='org.one'/></channel>");
        lab.vm("start", "one").well();
        lab.vm("attach-device", "one", channel, "--persistent").well();
        assertTrue(live().contains("org.one"));
        assertTrue(asked().contains("org.one"));
        lab.vm("detach-device", "one", channel, "--persistent").well();
        assertFalse(live().contains("org.one"));
        assertFalse(asked().contains("org.one"));
    }

    @Test
    void memoryProcessorsAndLimitsAreSet() throws Exception {
        lab.vm("start", "one").well();
        lab.vm("setmem", "one", "16M", "--live").well();
        assertTrue(live().contains("<currentMemory unit='KiB'>16384<"));
        assertTrue(asked().contains("<currentMemory unit='KiB'>32768<"));
        assertEquals(2, lab.vm("setmem", "one", "16X").code());
        assertEquals(1, lab.vm("setmem", "one", "1G").code(), "more than it has");
        lab.vm("setvcpus", "one", "2").well();
        assertTrue(live().contains("<vcpu placement='static'>2</vcpu>"), live());
        lab.vm("setvcpus", "one", "4", "--maximum", "--config").well();
        assertTrue(asked().contains("<vcpu placement='static' current='1'>4</vcpu>"), asked());
        assertEquals(2, lab.vm("setvcpus", "one", "4", "--maximum").code());
        lab.vm("blkdeviotune", "one", "hda", "--total-bytes-sec", "1000000", "--live", "--config")
                .well();
        JsonNode limits = lab.vm("blkdeviotune", "one", "hda", "--json").well().json();
        assertEquals(1000000, limits.path("total_bytes_sec").asLong());
        assertTrue(limits.path("group_name").isNull());
        assertTrue(asked().contains("<total_bytes_sec>1000000</total_bytes_sec>"));
        assertTrue(lab.vm("blkdeviotune", "one", "hda").well().out().contains("1000000"));
        assertEquals(1, lab.vm("blkdeviotune", "one", "vdz").code());
    }

    @Test
    void aMediumIsChanged() throws Exception {
        Files.write(lab.root().resolve("a.iso"), new byte[2048]);
        String drive = "<disk type='file' device='cdrom'><target dev='hdc' bus='ide'/></disk>";
        lab.vm("attach-device", "one", file("drive.xml", drive), "--config").well();
        lab.vm("start", "one").well();
        String medium = drive.replace("<target", "<source file='" + lab.root() + "/a.iso'/><target");
        lab.vm("update-device", "one", file("medium.xml", medium), "--live").well();
        assertTrue(live().contains("a.iso"));
        lab.vm("update-device", "one", file("drive.xml", drive), "--live", "--force")
                .well();
        assertFalse(live().contains("a.iso"));
    }
}
