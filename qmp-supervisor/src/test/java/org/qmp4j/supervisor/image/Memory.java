package org.qmp4j.supervisor.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageSource;

/** Images in memory. What is read of them is counted. */
public final class Memory implements ImageStore {
    private final Map<String, byte[]> files = new HashMap<>();
    private long read;

    /** Without any image. */
    public Memory() {}

    /** The same with that file. */
    public Memory with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    long read() {
        return read;
    }

    @Override
    public StorageSource found(StorageSource source) {
        if (source instanceof FileSource file && !files.containsKey(file.path())) {
            throw new ImageException(file.path(), 0, "there is no such file", null);
        }
        return source;
    }

    @Override
    public ImageBytes open(StorageSource source) {
        String path = ((FileSource) found(source)).path();
        byte[] bytes = files.getOrDefault(path, new byte[0]);
        return new ImageBytes() {
            @Override
            public String name() {
                return path;
            }

            @Override
            public String identity() {
                return path;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long at, byte[] into) {
                int length = (int) Math.max(0, Math.min(into.length, bytes.length - at));
                System.arraycopy(bytes, (int) at, into, 0, length);
                read += length;
                return length;
            }

            @Override
            public void close() {}
        };
    }

    static ImageBytes of(byte[] bytes) {
        return new Memory().with("/m", bytes).open(new FileSource("/m"));
    }

    /** A qcow2 header of version 3 with these extensions, and the name of a backing file behind them if there is one. */
    public static byte[] qcow2(long incompatible, long autoclear, String backing, byte[]... extensions) {
        ByteArrayOutputStream area = new ByteArrayOutputStream();
        for (byte[] extension : extensions) {
            area.writeBytes(extension);
        }
        area.writeBytes(new byte[8]);
        byte[] name = backing.getBytes(StandardCharsets.UTF_8);
        ByteBuffer image = ByteBuffer.allocate(65536 * 2);
        image.putInt(0x514649fb).putInt(3);
        image.putLong(name.length == 0 ? 0 : 104 + area.size()).putInt(name.length);
        image.putInt(16).putLong(1 << 20).putInt(0).putInt(1);
        image.position(60).putInt(2).putLong(0);
        image.putLong(incompatible).putLong(1).putLong(autoclear).putInt(4).putInt(104);
        image.put(area.toByteArray()).put(name);
        return image.array();
    }

    static byte[] extension(int type, byte[] payload) {
        return ByteBuffer.allocate(8 + (payload.length + 7) / 8 * 8)
                .putInt(type)
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    public static byte[] format(String format) {
        return extension(0xE2792ACA, format.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(0, bytes);
        return bytes;
    }

    static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
