package org.qmp4j.testkit.machine.block;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a qcow2 image (docs/interop/qcow2.txt of QEMU describes it), as far as the graph needs it; all numbers in
 * it are big-endian. An image made here is one that qemu-img takes for empty.
 *
 * @param size the virtual size
 * @param backingFile the name of the backing file as written; empty if there is none
 * @param backingFormat its format; empty if the header does not say
 */
record Qcow2(long size, String backingFile, String backingFormat) {

    static final int CLUSTER = 1 << 16;

    private static final int MAGIC = 0x514649fb;
    private static final int CLUSTER_BITS = 16;
    private static final int HEADER_LENGTH = 112;
    private static final int AT_BACKING = 8;
    private static final int AT_SIZE = 24;
    private static final int AT_L1_ENTRIES = 36;
    private static final int AT_HEADER_LENGTH = 100;
    private static final int FORMAT_EXTENSION = 0xe2792aca;

    /** One entry of the first table leads to a table of 8192 clusters. */
    private static final long BYTES_PER_L1_ENTRY = (long) CLUSTER * CLUSTER / Long.BYTES;

    /** The header of an image; nothing if it is no qcow2 image, or none that the fake knows. */
    static Optional<Qcow2> read(Path image) throws IOException {
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(CLUSTER);
            int length = channel.read(head, 0);
            if (length < AT_HEADER_LENGTH + 4 || head.getInt(0) != MAGIC || head.getInt(4) < 3) {
                return Optional.empty();
            }
            long at = head.getLong(AT_BACKING);
            byte[] name = new byte[at == 0 ? 0 : head.getInt(AT_BACKING + 8)];
            head.get((int) at, name);
            byte[] format = extensions(head).getOrDefault(FORMAT_EXTENSION, new byte[0]);
            return Optional.of(new Qcow2(head.getLong(AT_SIZE), text(name), text(format)));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<Integer, byte[]> extensions(ByteBuffer head) {
        Map<Integer, byte[]> found = new LinkedHashMap<>();
        int at = head.getInt(AT_HEADER_LENGTH);
        while (head.getInt(at) != 0) {
            byte[] data = new byte[head.getInt(at + 4)];
            head.get(at + 8, data);
            found.put(head.getInt(at), data);
            at += 8 + roundUp(data.length, 8);
        }
        return found;
    }

    private static int roundUp(int length, int unit) {
        return (length + unit - 1) / unit * unit;
    }

    /** Makes an empty image of a file, whatever it held. */
    void create(Path image) throws IOException {
        int l1 = l1Entries();
        ByteBuffer all = ByteBuffer.allocate(3 * CLUSTER + roundUp(l1 * Long.BYTES, 512));
        all.putInt(MAGIC).putInt(3).putLong(0).putInt(0).putInt(CLUSTER_BITS).putLong(size);
        all.putInt(0).putInt(l1).putLong(3L * CLUSTER).putLong(CLUSTER).putInt(1);
        all.putInt(96, 4).putInt(AT_HEADER_LENGTH, HEADER_LENGTH);
        all.putLong(CLUSTER, 2L * CLUSTER);
        int used = 3 + (l1 * Long.BYTES + CLUSTER - 1) / CLUSTER;
        for (int i = 0; i < used; i++) {
            all.putShort(2 * CLUSTER + i * Short.BYTES, (short) 1);
        }
        writeBacking(all, new LinkedHashMap<>());
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.WRITE)) {
            channel.truncate(0);
            channel.write(all.rewind(), 0);
        }
    }

    private int l1Entries() {
        return (int) ((size + BYTES_PER_L1_ENTRY - 1) / BYTES_PER_L1_ENTRY);
    }

    /** Writes this size and this backing file into the header of an image. */
    void update(Path image) throws IOException {
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer head = ByteBuffer.allocate(CLUSTER);
            channel.read(head, 0);
            Map<Integer, byte[]> extensions = extensions(head);
            head.putLong(AT_SIZE, size);
            if (l1Entries() > head.getInt(AT_L1_ENTRIES)) {
                growL1(channel, head);
            }
            writeBacking(head, extensions);
            channel.write(head.rewind(), 0);
        }
    }

    /** The table has a cluster for itself, and may grow in it. */
    private void growL1(FileChannel channel, ByteBuffer head) throws IOException {
        if (l1Entries() * Long.BYTES > CLUSTER) {
            throw new IOException("the fake QEMU does not model so large an image");
        }
        head.putInt(AT_L1_ENTRIES, l1Entries());
        long end = head.getLong(AT_L1_ENTRIES + 4) + (long) l1Entries() * Long.BYTES;
        if (channel.size() < end) {
            channel.write(ByteBuffer.allocate(1), end - 1);
        }
    }

    private void writeBacking(ByteBuffer head, Map<Integer, byte[]> extensions) {
        extensions.remove(FORMAT_EXTENSION);
        if (!backingFormat.isEmpty()) {
            extensions.put(FORMAT_EXTENSION, backingFormat.getBytes(StandardCharsets.UTF_8));
        }
        int at = head.getInt(AT_HEADER_LENGTH);
        for (Map.Entry<Integer, byte[]> extension : extensions.entrySet()) {
            byte[] data = extension.getValue();
            head.putInt(at, extension.getKey()).putInt(at + 4, data.length).put(at + 8, data);
            at += 8 + roundUp(data.length, 8);
        }
        head.putLong(at, 0);
        at += 8;
        byte[] name = backingFile.getBytes(StandardCharsets.UTF_8);
        head.putLong(AT_BACKING, name.length == 0 ? 0 : at).putInt(AT_BACKING + 8, name.length);
        head.put(at, name);
    }

    /** Makes room for the tables of an image that holds data, as a job that copies nothing but zeros does. */
    static void allocateTables(Path image) throws IOException {
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.WRITE)) {
            long length = 5L * CLUSTER;
            if (channel.size() < length) {
                channel.write(ByteBuffer.allocate(1), length - 1);
            }
        }
    }
}
