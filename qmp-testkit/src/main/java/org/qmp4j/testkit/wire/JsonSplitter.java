package org.qmp4j.testkit.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a stream of bytes into JSON texts where their brackets balance; QEMU needs no line ends (qobject/json-streamer.c).
 * Confined to one thread at a time.
 */
public final class JsonSplitter {

    /** Told of each text, and of each thing that can be none. */
    public interface Sink {
        /** One whole text. */
        void text(String json);

        /** What QEMU says about bytes that can be none. */
        void garbage(String desc);
    }

    private final Sink sink;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int depth;
    private int quote;
    private boolean escaped;
    private boolean bare;

    /** A splitter at the start of a stream. */
    public JsonSplitter(Sink sink) {
        this.sink = sink;
    }

    /** Forgets a text that is not complete; a client that went away leaves none to the next. */
    void reset() {
        text.reset();
        depth = 0;
        quote = 0;
        escaped = false;
        bare = false;
    }

    /** What came of a text that is not complete yet. */
    String partial() {
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Takes one more byte. */
    public void feed(byte next) {
        int b = next & 0xff;
        if (b == 0xff || (b < ' ' && (quote != 0 || !isSpace(b)))) {
            reset();
            sink.garbage("JSON parse error, stray '" + (b == 0 ? "" : (char) b) + "'");
        } else if (quote != 0) {
            inString(b);
        } else {
            outsideString(b);
        }
    }

    private void inString(int b) {
        text.write(b);
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == quote) {
            quote = 0;
            if (depth == 0) {
                complete();
            }
        }
    }

    private void outsideString(int b) {
        if (bare && (isSpace(b) || "{}[],:\"'".indexOf(b) >= 0)) {
            complete();
        }
        if (depth == 0 && (isSpace(b) || isByteOrderMark(b))) {
            return;
        }
        text.write(b);
        switch (b) {
            case '{', '[' -> depth++;
            case '}', ']' -> {
                depth--;
                if (depth <= 0) {
                    complete();
                }
            }
            case '"', '\'' -> quote = b;
            case ',', ':' -> {
                if (depth == 0) {
                    complete();
                }
            }
            default -> bare = depth == 0;
        }
    }

    private void complete() {
        byte[] bytes = text.toByteArray();
        reset();
        try {
            sink.text(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            sink.garbage("JSON parse error, invalid UTF-8 sequence in string");
        }
    }

    private static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private static boolean isByteOrderMark(int b) {
        return b == 0xef || b == 0xbb || b == 0xbf;
    }
}
