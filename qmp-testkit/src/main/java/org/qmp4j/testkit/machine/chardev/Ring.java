package org.qmp4j.testkit.machine.chardev;

import java.util.Arrays;

/** A ring of bytes that keeps the last ones written. */
final class Ring implements Backend {

    /** The size of a ring whose size is not said. */
    static final long DEFAULT_SIZE = 65536;

    private final byte[] bytes;
    private long written;
    private long read;

    Ring(long size) throws Refused {
        if (Long.bitCount(size) != 1 || size > Integer.MAX_VALUE) {
            throw new Refused("size of ringbuf chardev must be power of two");
        }
        bytes = new byte[(int) size];
    }

    @Override
    public String filename() {
        return "ringbuf";
    }

    @Override
    public synchronized void write(byte[] more) {
        for (byte one : more) {
            bytes[(int) (written++ % bytes.length)] = one;
        }
        read = Math.max(read, written - bytes.length);
    }

    /** Takes out the oldest bytes. */
    synchronized byte[] read(long most) {
        byte[] out = new byte[(int) Math.min(most, written - read)];
        for (int i = 0; i < out.length; i++) {
            out[i] = bytes[(int) (read++ % bytes.length)];
        }
        return out;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
