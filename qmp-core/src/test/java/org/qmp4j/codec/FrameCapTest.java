package org.qmp4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest message that is accepted, to the byte, however the stream is cut. */
class FrameCapTest {

    private static final int CAP = 1024;
    private static final String NEXT = "{\"return\": {}, \"id\": 6}";

    /** A reply of exactly this many bytes. */
    private static String reply(int length) {
        String frame = "{\"return\": \"\", \"id\": 5}";
        return "{\"return\": \"" + "x".repeat(length - frame.length()) + "\", \"id\": 5}";
    }

    private static String tooLong(String message) {
        return "!" + message.length() + " " + message.substring(0, 128) + "|"
                + message.substring(message.length() - 100);
    }

    static Stream<Integer> pieces() {
        return IntStream.of(1, 2, 7, 127, 128, 129, 500, CAP - 1, CAP, CAP + 1, CAP + 2, 1 << 20)
                .boxed();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aMessageOfExactlyTheCapIsTaken(int piece) {
        String message = reply(CAP);
        for (String stream : List.of(message + "\r\n", message + "\n", "\u00ff" + message + "\r\n")) {
            assertEquals(List.of(message, NEXT), new Frames(CAP).feed(stream + NEXT + "\r\n", piece).found);
        }
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void oneByteMoreIsTooLongAndTheNextIsFound(int piece) {
        for (int length : new int[] {CAP + 1, CAP + 2, CAP + 3, 3 * CAP, 64 * CAP}) {
            String message = reply(length);
            assertEquals(
                    List.of(tooLong(message), NEXT),
                    new Frames(CAP).feed(message + "\r\n" + NEXT + "\r\n", piece).found);
        }
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void theCapHoldsInPrettyModeToo(int piece) {
        String fits = "{\r\n  \"return\": \"" + "{".repeat(CAP - 27) + "\"\r\n, \"id\": 5}";
        String long1 = "{\r\n  \"return\": \"" + "}".repeat(CAP - 26) + "\"\r\n, \"id\": 5}";
        assertEquals(fits.length() + 1, long1.length());
        int cap = fits.length();
        assertEquals(
                List.of("{\n}", fits, tooLong(long1), NEXT),
                new Frames(cap).feed("{\n}\r\n" + fits + "\r\n" + long1 + "\r\n" + NEXT + "\r\n", piece).found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\n}\n"})
    void memoryIsBoundedWhateverComes(String mode) {
        Frames frames = new Frames(CAP).feed(mode);
        String piece = "x".repeat(400);
        for (int i = 0; i < 20_000; i++) {
            frames.feed(i == 0 ? "{" : piece);
            assertTrue(frames.splitter.pending() <= CAP + 400, "keeps " + frames.splitter.pending());
        }
        frames.feed("}\n");
        String last = frames.found.get(frames.found.size() - 1);
        assertTrue(last.startsWith("!7999602 {xxx"), last);
        assertTrue(last.endsWith("xx}"), last);
    }

    @Test
    void theIdOfATooLongReplyIsInItsTail() {
        assertEquals(5, idOf("{\"return\": \"", "x\", \"id\": 5}\r\n"));
        assertEquals(2147483640, idOf("{\"return\": \"", "x\", \"id\": 2147483640}"));
        assertEquals(17, idOf("{\"id\": 17, \"error\": {", "xxxxx\"}}"));
        assertEquals(17, idOf("{\"return\": \"", "x\",\r\n    \"id\": 17\r\n}"));
        assertEquals(WireMessage.NO_ID, idOf("{\"return\": \"", "xxxxx\"}"));
        assertEquals(WireMessage.NO_ID, idOf("{\"return\": \"", "x\", \"id\": \"a\"}"));
    }

    @Test
    void theIdOfATooLongErrorIsInItsHeadAlsoWhenPretty() {
        assertEquals(17, idOf("{\r\n    \"id\": 17,\r\n    \"error\": {", "xxxxx\"}}"));
    }

    private static long idOf(String head, String tail) {
        return WireDecoder.idOf(Frames.bytes(head), Frames.bytes(tail));
    }
}
