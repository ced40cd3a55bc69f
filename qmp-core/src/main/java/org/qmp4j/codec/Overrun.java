package org.qmp4j.codec;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** What is left of a message that is too long: how it begins (reply or event?) and how it ends (with which id?). */
final class Overrun {
    private static final int KEPT = 128;

    private byte[] head = new byte[0];
    private byte[] tail = new byte[0];
    private long length;

    void add(ByteBuf in, int start, int count) {
        length += count;
        int missing = Math.min(KEPT - head.length, count);
        if (missing > 0) {
            head = join(head, in, start, missing, KEPT);
        }
        int last = Math.min(KEPT, count);
        tail = join(tail, in, start + count - last, last, KEPT);
    }

    /** The line end does not count. */
    void deliver(FrameSink sink) {
        int end = tail.length;
        while (end > 0 && FrameSplitter.isFiller(tail[end - 1])) {
            end--;
        }
        sink.oversized(head, Arrays.copyOf(tail, end), length - (tail.length - end));
    }

    private static byte[] join(byte[] before, ByteBuf in, int start, int count, int most) {
        int keep = Math.min(before.length, most - count);
        byte[] joined = new byte[keep + count];
        System.arraycopy(before, before.length - keep, joined, 0, keep);
        in.getBytes(start, joined, keep, count);
        return joined;
    }
}
