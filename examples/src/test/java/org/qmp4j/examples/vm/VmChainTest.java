package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.examples.vm.call.Code;

/** Chains as they are shown. */
class VmChainTest {
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

    /** A qcow2 header over that raw image, which it may or may not name. */
    private static Path overlay(Path image, String backing) throws Exception {
        byte[] name = backing.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = ByteBuffer.allocate(65536);
        header.putInt(0x514649fb).putInt(3).putLong(name.length == 0 ? 0 : 1024).putInt(name.length);
        header.putInt(16).putLong(3 << 20).putInt(96, 4).putInt(100, 104);
        header.position(104).putInt(0xE2792ACA).putInt(3).put("raw".getBytes(StandardCharsets.UTF_8));
        header.position(1024).put(name);
        return Files.write(image, header.array());
    }

    @Test
    void anImageAloneIsATreeThatSaysWhoSharesIt() throws Exception {
        Path top = overlay(lab.root().resolve("top.qcow2"), "disk.img");
        String tree = lab.vm("chain", top.toString()).well().out();
        assertTrue(tree.contains("└─ " + top + "  (qcow2, 3 MiB, file of 64 KiB)"), tree);
        assertTrue(tree.contains("   └─ " + lab.root() + "/disk.img  (raw, "), tree);
        assertTrue(tree.contains("shared with one"), tree);
        JsonNode json = lab.vm("chain", top.toString(), "--format", "qcow2", "--json")
                .well()
                .json();
        assertTrue(json.path("valid").asBoolean(), json.toString());
        assertEquals(2, json.path("disks").path(0).path("layers").size());
        assertEquals(
                Code.USAGE.exit(),
                lab.vm("chain", top.toString(), "--format", "tar").code());
        assertEquals(Code.FILE.exit(), lab.vm("chain", "/no/such.img", "--json").code());
    }

    @Test
    void aDefinitionThatIsNotTrueFailsWhenThatIsAskedForAndCanBeCorrected() throws Exception {
        Path top = overlay(lab.root().resolve("top.qcow2"), "");
        String xml = lab.vm("dumpxml", "one").well().out();
        String lies = xml.replaceFirst(
                        "<driver name=.qemu. type=.raw./>\\s*<source file=.*disk.img./>",
                        "<driver name='qemu' type='qcow2'/><source file='" + top + "'/><backingStore type='file'>"
                                + "<format type='raw'/><source file='" + lab.root() + "/disk.img'/></backingStore>")
                .replace("<name>one", "<name>two")
                .replaceFirst("<uuid>.*</uuid>", "");
        lab.vm("define", Files.writeString(lab.root().resolve("two.xml"), lies).toString())
                .well();
        assertTrue(lab.vm("chain", "two").well().out().contains("! backing: the definition says"), "it is shown");
        assertEquals(Code.OPERATION.exit(), lab.vm("chain", "two", "--validate").code());
        assertNotEquals(0, lab.vm("start", "two", "--validate").code());
        String diff = lab.vm("chain", "two", "--correct").well().out();
        assertTrue(diff.contains("--yes"), diff);
        JsonNode done =
                lab.vm("chain", "two", "--correct", "--yes", "--json").well().json();
        assertTrue(done.path("changed").asBoolean(), done.toString());
        lab.vm("chain", "two", "--validate").well();
        lab.vm("start", "two", "--validate", "--paused").well();
        assertFalse(lab.vm("chain", "two", "--correct").well().out().contains("+"), "nothing is left to do");
    }
}
