package org.qmp4j.examples.domxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are converted one after the other: each gives its line, or a line that says what is wrong with it. */
class DomxmlToArgvCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    private int run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            return DomxmlToArgvCommand.run(args);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private long commands() {
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("/usr/bin/qemu-system-x86_64"))
                .count();
    }

    @Test
    void oneThatCannotBeConvertedIsNamedAndTheNextIsConverted() throws IOException {
        Path replies = ConversionsTest.replies(folder);
        Path cut = Files.writeString(folder.resolve("cut.xml"), "<domain type='kvm'>\n<name>x</name");
        Path good = Files.writeString(folder.resolve("good.xml"), ConversionsTest.XML);
        String missing = folder.resolve("missing.xml").toString();
        assertEquals(1, run("--capabilities", replies.toString(), cut.toString(), missing, good.toString()));
        List<String> problems =
                complained.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("domxml-to-argv: " + cut + ":2: /domain/name: "), problems.get(0));
        assertEquals("domxml-to-argv: " + missing + ": there is no file " + missing, problems.get(1));
        String printed = said.toString(StandardCharsets.UTF_8);
        assertEquals(1, commands(), printed);
        assertTrue(printed.contains("-machine pc-i440fx-7.2,"), printed);
    }

    @Test
    void allAreConvertedOrTheExitCodeSaysNo() throws IOException {
        Path replies = ConversionsTest.replies(folder);
        Path good = Files.writeString(folder.resolve("good.xml"), ConversionsTest.XML);
        assertEquals(0, run("--capabilities", replies.toString(), good.toString(), good.toString()));
        assertEquals(2, commands());
        assertEquals("", complained.toString(StandardCharsets.UTF_8));
        assertEquals(1, run("--capabilities", folder.resolve("none").toString(), good.toString()));
        assertEquals(2, run());
    }
}
