package org.qmp4j.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the stream into messages: by newline, as QEMU writes them, or by balanced braces once a line that is a lone
 * opening brace shows that the monitor runs with {@code pretty=on}. CR, blank lines and the guest agent's 0xFF mark are
 * dropped. Each byte is looked at once, however the stream is cut; an idle splitter holds no buffer.
 */
public final class FrameSplitter {
    /** What may stand around a message and does not count: a mark before it, CR and LF after it. */
    private static final int AROUND = 4;

    private final int maxFrame;
    private final FrameSink sink;
    private @Nullable ByteBuf kept;
    private int scanned;
    private @Nullable BraceScanner braces;
    private @Nullable Overrun overrun;

    public FrameSplitter(int maxFrame, FrameSink sink) {
        this.maxFrame = maxFrame;
        this.sink = sink;
    }

    /** Takes bytes; calls the sink for each message that is now complete. Does not release {@code in}. */
    public void feed(ByteBuf in) {
        ByteBuf old = kept;
        if (old == null) {
            scan(in);
            if (in.isReadable()) {
                kept = Unpooled.buffer(in.readableBytes()).writeBytes(in);
            }
            return;
        }
        if (old.writableBytes() < in.readableBytes()) {
            old.discardReadBytes();
        }
        old.writeBytes(in);
        scan(old);
        if (!old.isReadable()) {
            kept = null;
        }
    }

    /** Bytes of a message that has begun and is not complete. */
    public int pending() {
        ByteBuf old = kept;
        return old == null ? 0 : old.readableBytes();
    }

    private void scan(ByteBuf in) {
        while (in.isReadable()) {
            int length = braces == null ? nextLine(in) : braces.next(in, scanned);
            if (length < 0) {
                scanned = in.readableBytes();
                shed(in);
                return;
            }
            cut(in, length);
            scanned = 0;
        }
        scanned = 0;
    }

    private int nextLine(ByteBuf in) {
        int from = in.readerIndex() + scanned;
        int end = in.indexOf(from, in.writerIndex(), (byte) '\n');
        return end < 0 ? -1 : end + 1 - in.readerIndex();
    }

    private void cut(ByteBuf in, int length) {
        int start = in.readerIndex();
        int end = start + length;
        in.readerIndex(end);
        Overrun over = overrun;
        if (over != null) {
            over.add(in, start, length);
            over.deliver(sink);
            overrun = null;
            return;
        }
        while (end > start && isFiller(in.getByte(end - 1))) {
            end--;
        }
        while (start < end && isFiller(in.getByte(start))) {
            start++;
        }
        if (braces == null && end - start == 1 && in.getByte(start) == '{') {
            braces = new BraceScanner();
            in.readerIndex(start);
        } else if (end - start > maxFrame) {
            Overrun whole = new Overrun();
            whole.add(in, start, end - start);
            whole.deliver(sink);
        } else if (end > start) {
            byte[] message = new byte[end - start];
            in.getBytes(start, message);
            sink.frame(message);
        }
    }

    /** Bounds memory: of a message that is already too long only its head and tail are kept. */
    private void shed(ByteBuf in) {
        if (overrun == null && in.readableBytes() - AROUND > maxFrame) {
            overrun = new Overrun();
        }
        Overrun over = overrun;
        if (over != null) {
            over.add(in, in.readerIndex(), in.readableBytes());
            in.skipBytes(in.readableBytes());
            scanned = 0;
        }
    }

    static boolean isFiller(byte b) {
        return b == '\r' || b == '\n' || b == ' ' || b == '\t' || b == (byte) 0xFF;
    }
}
