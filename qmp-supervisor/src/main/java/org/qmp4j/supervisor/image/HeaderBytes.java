package org.qmp4j.supervisor.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.qmp4j.supervisor.error.ImageException;

/** Reads parts of an image, and no more than a budget of them: what the image says of itself decides over no memory. */
final class HeaderBytes {
    /** How much is read of one image. */
    static final int BUDGET = 1 << 20;

    private final ImageBytes bytes;
    private final long size;
    private int left = BUDGET;

    HeaderBytes(ImageBytes bytes) {
        this.bytes = bytes;
        try {
            this.size = bytes.size();
        } catch (IOException e) {
            throw new ImageException(bytes.name(), 0, "its size cannot be read: " + e.getMessage(), e);
        }
    }

    /** Some of its bytes, in which places are counted as in the whole image. */
    final class Part {
        private final long base;
        private final ByteBuffer buffer;

        private Part(long base, byte[] bytes, ByteOrder order) {
            this.base = base;
            this.buffer = ByteBuffer.wrap(bytes).order(order);
        }

        int u8(long at) {
            return buffer.get(place(at, 1)) & 0xff;
        }

        int u16(long at) {
            return buffer.getShort(place(at, 2)) & 0xffff;
        }

        long u32(long at) {
            return buffer.getInt(place(at, 4)) & 0xffff_ffffL;
        }

        /** 64 bits of which the highest must not be set. */
        long u63(long at) {
            long value = s64(at);
            if (value < 0) {
                throw bad(at, "a number of " + Long.toUnsignedString(value) + " is too large");
            }
            return value;
        }

        long s64(long at) {
            return buffer.getLong(place(at, 8));
        }

        /** Text of that many bytes. */
        String text(long at, int length) {
            ByteBuffer part = buffer.duplicate();
            int from = place(at, length);
            part.position(from).limit(from + length);
            return decoded(at, part);
        }

        boolean begins(long at, String latin) {
            byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
            int from = place(at, wanted.length);
            for (int i = 0; i < wanted.length; i++) {
                if (buffer.get(from + i) != wanted[i]) {
                    return false;
                }
            }
            return true;
        }

        long end() {
            return base + buffer.capacity();
        }

        private int place(long at, int length) {
            long from = at - base;
            if (from < 0 || length < 0 || from + length > buffer.capacity()) {
                throw bad(at, "it goes on beyond where its header ends");
            }
            return (int) from;
        }
    }

    long size() {
        return size;
    }

    boolean has(long at, long length) {
        return at >= 0 && length >= 0 && at <= size && length <= size - at;
    }

    Part big(long at, long length) {
        return new Part(at, take(at, length), ByteOrder.BIG_ENDIAN);
    }

    Part little(long at, long length) {
        return new Part(at, take(at, length), ByteOrder.LITTLE_ENDIAN);
    }

    ImageException bad(long at, String problem) {
        return new ImageException(bytes.name(), at, problem, null);
    }

    private byte[] take(long at, long length) {
        if (!has(at, length)) {
            throw bad(Math.max(at, 0), "it has " + size + " bytes, too few for what it says is here");
        }
        if (length > left) {
            throw bad(at, "what it says to be its header is longer than what is read of one: " + BUDGET + " bytes");
        }
        left -= (int) length;
        byte[] taken = new byte[(int) length];
        try {
            if (bytes.read(at, taken) < taken.length) {
                throw bad(at, "it became shorter while it was read");
            }
        } catch (IOException e) {
            throw new ImageException(bytes.name(), at, "it cannot be read: " + e.getMessage(), e);
        }
        return taken;
    }

    private String decoded(long at, ByteBuffer part) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(part).toString();
        } catch (CharacterCodingException e) {
            throw new ImageException(bytes.name(), at, "text in it is not UTF-8", e);
        }
        if (text.indexOf('\0') >= 0) {
            throw bad(at, "text in it has a NUL");
        }
        return text;
    }
}
