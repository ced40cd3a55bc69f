package org.qmp4j.examples.domxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.capabilities.RecordedReplies;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.schema.QmpSchema;

/** One line in, one line out, whatever is in the file. */
class ConversionsTest {
    private static final String REPLIES = """
            {"execute":"query-version","id":"1"}
            {"return":{"qemu":{"micro":0,"minor":2,"major":7},"package":""},"id":"1"}
            {"execute":"query-kvm","id":"2"}
            {"return":{"enabled":false,"present":true},"id":"2"}
            {"execute":"query-command-line-options","id":"3"}
            {"return":[{"option":"sandbox","parameters":[]}],"id":"3"}
            {"execute":"query-machines","id":"4"}
            {"return":[{"name":"pc-i440fx-7.2","alias":"pc","cpu-max":255,"hotpluggable-cpus":true}],"id":"4"}
            {"execute":"qom-list-types","id":"5"}
            {"return":[{"name":"cirrus-vga","parent":"pci-cirrus-vga"}],"id":"5"}
            {"execute":"query-qmp-schema","id":"6"}
            {"return":SCHEMA,"id":"6"}
            """;

    static final String XML = """
            <domain type='qemu'>
              <name>a b</name>
              <memory unit='MiB'>64</memory>
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <devices/>
            </domain>
            """;

    @TempDir
    private Path folder;

    private Conversions conversions;

    @BeforeEach
    void record() throws IOException {
        conversions = new Conversions(RecordedReplies.read(replies(folder)), List.of());
    }

    /** What a QEMU has said some time ago. */
    static Path replies(Path folder) throws IOException {
        String schema = QmpJson.write(QmpSchema.of(QemuVersion.V7_2).dump());
        return Files.writeString(folder.resolve("qemu.replies"), REPLIES.replace("SCHEMA", schema));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("domain.xml"), text);
    }

    @Test
    void aDefinitionBecomesACommandLine() throws IOException {
        Conversions.Outcome outcome = conversions.convert("one\t" + file(XML));
        assertTrue(outcome.converted());
        assertEquals("one", outcome.json().path("id").asText());
        JsonNode argv = outcome.json().path("argv");
        assertEquals("/usr/bin/qemu-system-x86_64", argv.path(0).asText());
        assertTrue(argv.toString().contains("pc,usb=off"), argv::toString);
    }

    @Test
    void theMachineBehindAnAliasIsNamedWhenAsked() throws IOException {
        JsonNode json = conversions
                .convert("one\t" + file(XML) + "\tcanonical-machine=yes")
                .json();
        assertTrue(json.path("argv").toString().contains("pc-i440fx-7.2,usb=off"), json::toString);
    }

    @Test
    void aRefusalSaysWhereAndWhy() throws IOException {
        JsonNode invalid = error("one\t" + file(XML.replace("<name>a b</name>", "<name>a/b</name>")));
        assertEquals(2, invalid.path("line").asInt());
        assertEquals("/domain/name", invalid.path("element").asText());
        JsonNode unsupported = error("two\t" + file(XML.replace("<devices/>", "<devices><quantum/></devices>")));
        assertEquals("/domain/devices/quantum", unsupported.path("element").asText());
        assertTrue(unsupported.path("message").asText().startsWith("unsupported: "), unsupported::toString);
    }

    @Test
    void whatIsNoLineOrNoFileIsAnErrorOfThatLineAlone() throws IOException {
        assertTrue(error("one").path("message").asText().contains("id TAB file"));
        assertTrue(error("one\t/nowhere.xml").path("message").asText().contains("no file /nowhere.xml"));
        assertTrue(error("one\t" + file(XML) + "\tcolour=red")
                .path("message")
                .asText()
                .contains("'colour' is not known"));
        assertTrue(conversions.convert("one\t" + file(XML)).converted());
    }

    private JsonNode error(String line) {
        Conversions.Outcome outcome = conversions.convert(line);
        assertFalse(outcome.converted(), outcome::toString);
        return outcome.json().path("error");
    }

    @Test
    void aShellReadsTheTextBack() {
        assertEquals(
                "/bin/qemu \\\n-S \\\n-name 'it'\\''s $HOME'",
                ShellText.of(List.of("/bin/qemu", "-S", "-name", "it's $HOME")));
    }
}
