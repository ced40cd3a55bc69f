package org.qmp4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qmp4j.examples.readme.Hello;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;

/** What README.md shows compiles, is what is compiled, and does what it says. */
class ReadmeTest {
    private static final Path HOUSE = Path.of(System.getProperty("house.root", ".."));

    @Test
    void showsTheProgramThatIsCompiledHere() throws IOException {
        String source = Files.readString(HOUSE.resolve("examples/src/main/java/org/qmp4j/examples/readme/Hello.java"));
        Matcher shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(HOUSE.resolve("README.md")));
        assertTrue(shown.find(), "README.md shows a Java program");
        assertEquals(source.replaceFirst("package [^\n]*\n\n", ""), shown.group(1));
        assertTrue(shown.group(1).lines().count() <= 22, "it stays a program of some twenty lines");
    }

    @Test
    void theProgramResumesAGuest() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try (FakeQemu qemu = FakeQemu.builder()
                .on("cont", command -> Answer.eventThen(Event.of("RESUME"), Answer.done()))
                .start()) {
            System.setOut(new PrintStream(seen, true, StandardCharsets.UTF_8));
            Hello.main(new String[] {qemu.socket().toString()});
        } finally {
            System.setOut(before);
        }
        String text = seen.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("QEMU 7.2"), text);
        assertTrue(text.contains("running"), text);
    }
}
