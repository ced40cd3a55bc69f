package org.qmp4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // CR and LF are the matter here
class FrameSplitterTest {

    private static final int CAP = 1 << 20;
    private static final String LINES = String.join(
            "\n",
            "{\"QMP\": {}}\r",
            "\r",
            "{\"return\": {}, \"id\": 1}\r",
            "",
            "\u00ff{\"return\": 4711}",
            "{\"event\": \"A}{\\\"\"}\r",
            "  \r",
            "{\"return\": [], \"id\": 2}",
            "");
    private static final List<String> OF_LINES = List.of(
            "{\"QMP\": {}}",
            "{\"return\": {}, \"id\": 1}",
            "{\"return\": 4711}",
            "{\"event\": \"A}{\\\"\"}",
            "{\"return\": [], \"id\": 2}");
    private static final String PRETTY_1 = "{\r\n    \"QMP\": {\r\n        \"version\": {}\r\n    }\r\n}";
    private static final String PRETTY_2 =
            "{\r\n    \"event\": \"odd } \\\" ] \\\\\",\r\n    \"data\": [\r\n  {}\r\n  ]\r\n}";
    private static final String PRETTY_3 = "{\r\n    \"return\": \"{ [ \\\\\\\" {\"\r\n}";
    private static final String PRETTY = PRETTY_1 + "\r\n" + PRETTY_2 + "\r\n\r\n" + PRETTY_3 + "\r\n";

    @Test
    void linesAreTheSameAtEverySplitPoint() {
        for (int split = 0; split <= LINES.length(); split++) {
            Frames frames = new Frames(CAP).feed(LINES.substring(0, split)).feed(LINES.substring(split));
            assertEquals(OF_LINES, frames.found, "split at " + split);
            assertEquals(0, frames.splitter.pending());
        }
    }

    @Test
    void prettyOutputIsTheSameAtEverySplitPoint() {
        for (int split = 0; split <= PRETTY.length(); split++) {
            Frames frames = new Frames(CAP).feed(PRETTY.substring(0, split)).feed(PRETTY.substring(split));
            assertEquals(List.of(PRETTY_1, PRETTY_2, PRETTY_3), frames.found, "split at " + split);
        }
    }

    @Test
    void piecesOfEverySizeGiveTheSame() {
        for (int size = 1; size <= LINES.length(); size++) {
            assertEquals(OF_LINES, new Frames(CAP).feed(LINES, size).found, "pieces of " + size);
        }
        for (int size = 1; size <= PRETTY.length(); size++) {
            assertEquals(
                    List.of(PRETTY_1, PRETTY_2, PRETTY_3),
                    new Frames(CAP).feed(PRETTY, size).found,
                    "pieces of " + size);
        }
    }

    @Test
    void randomCutsGiveTheSame() {
        Random random = new Random(20260101);
        for (int round = 0; round < 500; round++) {
            String stream = random.nextBoolean() ? LINES.repeat(3) : PRETTY.repeat(3);
            Frames whole = new Frames(CAP).feed(stream);
            Frames cut = new Frames(CAP);
            for (int at = 0; at < stream.length(); ) {
                int next = Math.min(stream.length(), at + random.nextInt(60));
                cut.feed(stream.substring(at, next));
                at = next;
            }
            assertEquals(whole.found, cut.found, "round " + round);
        }
    }

    @Test
    void compactLinesInPrettyModeAreFoundToo() {
        assertEquals(
                List.of("{\n}", "{\"return\": {}, \"id\": 1}", "{\"event\": \"X\"}"),
                new Frames(CAP).feed("{\n}\n{\"return\": {}, \"id\": 1}\r\n\u00ff{\"event\": \"X\"}\n").found);
    }

    @Test
    void garbageBetweenPrettyObjectsEndsWithItsLine() {
        assertEquals(
                List.of("{\n}", "garbage", "{\n \"a\": 1\n}"),
                new Frames(CAP).feed("{\n}\ngarbage\r\n{\n \"a\": 1\n}\n", 1).found);
    }

    @Test
    void aStrayClosingBraceDoesNotSwallowWhatFollows() {
        assertEquals(List.of("{\n}", "}", "{\"a\": 1}"), new Frames(CAP).feed("{\n}\n}\n{\"a\": 1}\n").found);
    }

    @Test
    void anUnfinishedMessageIsPending() {
        Frames frames = new Frames(CAP).feed("{\"return\": ");
        assertTrue(frames.found.isEmpty());
        assertEquals(11, frames.splitter.pending());
        frames.feed("{}}\r\n");
        assertEquals(0, frames.splitter.pending());
        assertEquals(List.of("{\"return\": {}}"), frames.found);
    }

    /** Were each piece to start the search anew, this would look at three terabytes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{\n}\n"})
    @Timeout(60)
    void aMessageOfTenMegabytesIsLookedAtOnce(String mode) {
        Frames frames = new Frames(16 << 20).feed(mode).feed("{");
        ByteBuf piece = Unpooled.wrappedBuffer(Frames.bytes("x".repeat(16)));
        for (int i = 0; i < (10 << 20) / 16; i++) {
            frames.splitter.feed(piece.duplicate());
        }
        frames.feed("}\n");
        assertEquals((10 << 20) + 2, frames.found.get(frames.found.size() - 1).length());
    }
}
