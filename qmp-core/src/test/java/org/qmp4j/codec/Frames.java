package org.qmp4j.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A splitter and what came out of it, as text; too long frames as {@code "!length head|last hundred bytes"}. */
final class Frames implements FrameSink {

    final FrameSplitter splitter;
    final List<String> found = new ArrayList<>();

    Frames(int maxFrame) {
        splitter = new FrameSplitter(maxFrame, this);
    }

    @Override
    public void frame(byte[] message) {
        found.add(text(message));
    }

    @Override
    public void oversized(byte[] head, byte[] tail, long length) {
        found.add("!" + length + " " + text(head) + "|" + text(tail).substring(Math.max(0, tail.length - 100)));
    }

    Frames feed(String bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes(bytes));
        splitter.feed(buffer);
        return this;
    }

    /** Feeds in pieces of this size. */
    Frames feed(String bytes, int piece) {
        for (int at = 0; at < bytes.length(); at += piece) {
            feed(bytes.substring(at, Math.min(bytes.length(), at + piece)));
        }
        return this;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
