package org.qmp4j.codec;

import io.netty.buffer.ByteBuf;

/** Finds where a JSON object ends that spans lines. Knows strings and escapes; grammar is the decoder's business. */
final class BraceScanner {
    private int depth;
    private boolean inString;
    private boolean escaped;

    /**
     * Scans on from {@code readerIndex + from}.
     *
     * @return length from the reader index up to the end of the object, or up to a line end outside of any object; -1 if
     *     neither has come yet
     */
    int next(ByteBuf in, int from) {
        for (int i = in.readerIndex() + from; i < in.writerIndex(); i++) {
            if (ends(in.getByte(i))) {
                return i + 1 - in.readerIndex();
            }
        }
        return -1;
    }

    private boolean ends(byte b) {
        if (inString) {
            inString = escaped || b != '"';
            escaped = !escaped && b == '\\';
            return false;
        }
        switch (b) {
            case '"' -> inString = depth > 0;
            case '{', '[' -> depth++;
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                return depth == 0;
            }
            case '\n' -> {
                return depth == 0;
            }
            default -> {}
        }
        return false;
    }
}
