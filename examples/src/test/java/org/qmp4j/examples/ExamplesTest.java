package org.qmp4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Program> index = List.of(
            new Program("count", "counts its arguments", args -> args.length),
            new Program("other", "does something else", args -> 99));

    private int run(String... args) throws Exception {
        return Examples.run(index, print(out), print(err), args);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    @Test
    void runsTheProgramThatIsNamedWithTheArgumentsThatFollow() throws Exception {
        assertEquals(3, run("count", "a", "b", "c"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void listsTheProgramsWithoutArguments() throws Exception {
        assertEquals(0, run());
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("count") && text.contains("does something else"), text);
    }

    @Test
    void anUnknownNameGivesTheListOnStderrAndTwo() throws Exception {
        assertEquals(2, run("nope"));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("'nope'") && text.contains("counts its arguments"), text);
    }
}
