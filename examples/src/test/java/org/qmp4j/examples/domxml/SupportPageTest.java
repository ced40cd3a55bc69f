package org.qmp4j.examples.domxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.SupportedXml;
import org.qmp4j.supervisor.launch.StartLimit;

/** The page about the XML says what the code does. */
class SupportPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("house.root", "..")).resolve("docs").resolve("xml-support.md");

    @Test
    void thePageSaysWhatTheCodeDoes() throws IOException {
        String text = SupportPage.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, text);
        }
        assertEquals(Files.readString(PAGE), text, "make it anew with -Dgolden.update=true");
    }

    @Test
    void whatIsCalledUnknownIsUnknown() {
        Set<String> known = new TreeSet<>();
        SupportedXml.sections()
                .forEach(section -> section.rows().forEach(row -> {
                    known.add(row.place());
                    known.add(row.element());
                }));
        known.retainAll(SupportPage.unknown().keySet());
        assertEquals(Set.of(), known, "strike them out of unknown.tsv");
    }

    @Test
    void whatAStartRefusesIsOnThePage() {
        String text = SupportPage.text();
        for (StartLimit<?> limit : StartLimit.all()) {
            assertTrue(text.contains(limit.reason().replace("<", "\\<")), limit.place() + " is no place of the list");
        }
    }

    @Test
    void theCommandPrintsThePage() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, DomxmlToArgvCommand.run("--support"));
        } finally {
            System.setOut(before);
        }
        assertEquals(SupportPage.text(), printed.toString(StandardCharsets.UTF_8));
    }
}
