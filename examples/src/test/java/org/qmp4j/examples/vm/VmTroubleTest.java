package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.examples.vm.call.Code;

/** What goes wrong: its word, its exit code, one line, a remedy. */
class VmTroubleTest {
    private VmLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = VmLab.withFake();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    /** The same failure, as a script gets it and as a person reads it. */
    private void fails(Code code, String... words) {
        VmLab.Ran text = lab.vm(words);
        assertEquals(code.exit(), text.code(), text::err);
        assertEquals(1, text.err().lines().count(), text::err);
        assertTrue(text.err().contains("(" + code.word() + "). Remedy: "), text::err);
        assertEquals("", text.out());
        String[] more = Arrays.copyOf(words, words.length + 1);
        more[words.length] = "--json";
        VmLab.Ran json = lab.vm(more);
        assertEquals(code.exit(), json.code());
        assertEquals(code.word(), json.error().path("code").asText(), json::err);
        assertFalse(json.error().path("message").asText().isEmpty());
        assertFalse(json.error().path("remedy").asText().isEmpty());
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(lab.root().resolve(name), text);
    }

    @Test
    void filesThatAreNoXml() throws Exception {
        Path binary = Files.write(lab.root().resolve("binary"), new byte[] {'<', (byte) 0xff, 0});
        fails(Code.FILE, "define", binary.toString());
        assertTrue(lab.vm("define", binary.toString()).err().contains(binary + " is no text in UTF-8"));
        fails(Code.FILE, "define", lab.root().toString());
        assertTrue(lab.vm("define", lab.root().toString()).err().contains(lab.root() + ": Is a directory"));
    }

    @Test
    void aVerbThatThereIsNotIsCalledOne() {
        String told = lab.vm("lits").err();
        assertTrue(told.contains("there is no verb 'lits'; near to it: list"), told);
        assertTrue(lab.vm("--lits").err().contains("Unknown option: '--lits'"), "an option is no verb");
    }

    @Test
    void wordsThatMakeNoSense() {
        fails(Code.USAGE);
        fails(Code.USAGE, "fly");
        fails(Code.USAGE, "start");
        fails(Code.USAGE, "start", "one", "--faster");
        fails(Code.USAGE, "--emulator", "/no/such/qemu", "list");
    }

    @Test
    void domainsThatAreNotThereAreThereOrAreInAnotherState() throws Exception {
        fails(Code.NOT_FOUND, "start", "nobody");
        lab.define("one");
        fails(Code.EXISTS, "define", lab.root().resolve("one.xml").toString());
        fails(Code.STATE, "suspend", "one");
        fails(Code.STATE, "console", "one");
        fails(Code.STATE, "events", "one");
        fails(Code.STATE, "screenshot", "one", lab.root().resolve("x.png").toString());
        lab.vm("start", "one").well();
        fails(Code.STATE, "start", "one");
        fails(Code.STATE, "undefine", "one");
        fails(Code.STATE, "console", "one", "--device", "serial7");
        VmLab.Ran silence = lab.vm("events", "one", "--timeout", "1", "--json");
        assertEquals(Code.TIMEOUT.exit(), silence.code());
        assertEquals(Code.TIMEOUT.word(), silence.error().path("code").asText());
    }

    @Test
    void xmlThatIsNoneAndXmlThatAsksForTooMuch() throws Exception {
        fails(Code.FILE, "define", lab.root().resolve("nothing.xml").toString());
        fails(Code.XML, "define", file("bad.xml", "<domain>").toString());
        String more = lab.xml("two").replace("<features>", "<wheels>4</wheels><features>");
        fails(Code.UNSUPPORTED, "define", file("more.xml", more).toString());
    }

    @Test
    void aQemuThatEndsAtItsStartLeavesItsLastWords() throws Exception {
        lab.define("one");
        Files.delete(lab.root().resolve("disk.img"));
        fails(Code.START, "start", "one");
        assertTrue(lab.vm("start", "one").err().contains("disk.img"), "QEMU names the file");
        assertEquals("STOPPED", lab.row("one").path("state").asText());
    }

    @Test
    void aRootThatIsTooDeepForSockets() {
        String deep = lab.root() + "/" + "d".repeat(60);
        fails(Code.PATH_TOO_LONG, "--root", deep, "list");
    }

    @Test
    void aRootThatIsAFile() throws Exception {
        String file = file("root", "").toString();
        fails(Code.STATE_FILE, "--root", file, "list");
    }

    @Test
    void traceIsForThoseWhoAskForIt() {
        assertFalse(lab.vm("start", "nobody").err().contains("\tat "));
        assertTrue(lab.vm("start", "nobody", "--debug").err().contains("\tat "));
    }

    @Test
    void aDefinitionIsReadFromStandardInputOnlyWhenAsked() {
        byte[] xml = lab.xml("one").getBytes(StandardCharsets.UTF_8);
        assertEquals(2, lab.vm(new ByteArrayInputStream(xml), "define").code());
    }
}
