package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.message.QmpJson;

class PaintTest {
    private static final String ESC = "\u001b[";

    @Test
    void coloursAreForTerminalsThatWantThem() {
        assertEquals(Palette.ANSI, Palette.choose(true, Map.of("TERM", "xterm")));
        assertEquals(Palette.ANSI, Palette.choose(true, Map.of("TERM", "xterm", "NO_COLOR", "")));
        assertEquals(Palette.PLAIN, Palette.choose(false, Map.of("TERM", "xterm")));
        assertEquals(Palette.PLAIN, Palette.choose(true, Map.of("TERM", "dumb")));
        assertEquals(Palette.PLAIN, Palette.choose(true, Map.of("TERM", "xterm", "NO_COLOR", "1")));
    }

    @Test
    void indentsJson() {
        assertEquals("""
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b": null
                }""", JsonPainter.indented(QmpJson.parse("{\"a\":[1,{}],\"b\":null}"), Palette.PLAIN));
        assertEquals("{ \"a\": [ 1, 2 ] }", JsonPainter.compact(QmpJson.parse("{\"a\":[1,2]}"), Palette.PLAIN));
    }

    @Test
    void coloursJsonByType() {
        assertEquals(
                "{ " + ESC + "36m\"a\"" + ESC + "0m: " + ESC + "32m\"x\"" + ESC + "0m }",
                JsonPainter.compact(QmpJson.parse("{\"a\":\"x\"}"), Palette.ANSI));
    }

    @Test
    void nothingThatATerminalObeysIsShown() {
        assertEquals("a\\u001b[2J\\u009bb\n", JsonPainter.printable("a\u001b[2J\u009bb\n"));
        assertEquals("\"\\u009b\"", JsonPainter.compact(QmpJson.parse("\"\u009b\""), Palette.PLAIN));
    }

    @Test
    void coloursTheLineThatIsTyped() {
        LineColours colours = new LineColours(Schemas.small(), Palette.ANSI);
        String painted = colours.paint(" disk-add name=5 x");
        assertEquals(
                " " + ESC + "1mdisk-add" + ESC + "0m " + ESC + "36mname" + ESC + "0m=" + ESC + "33m5" + ESC + "0m x",
                painted);
        assertTrue(colours.paint("nonsense").startsWith(ESC + "31m"));
        assertTrue(colours.paint("stop k=\"open").contains(ESC + "31m\"open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "disk-add name= x=[1, 2 ", "{\"execute\": \"a\"}", "a  b=\"c d\"  "})
    void changesNoCharacterOfTheLine(String line) {
        assertEquals(line, new LineColours(Schemas.small(), Palette.PLAIN).paint(line));
        assertEquals(
                line,
                new LineColours(Schemas.small(), Palette.ANSI)
                        .highlight(null, line)
                        .toString());
    }
}
