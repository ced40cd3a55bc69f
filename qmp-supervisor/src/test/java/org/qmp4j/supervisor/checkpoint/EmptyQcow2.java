package org.qmp4j.supervisor.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** An empty qcow2 image (version 3, clusters of 64 KiB), made without qemu-img. */
public final class EmptyQcow2 {
    private static final int CLUSTER = 1 << 16;

    private EmptyQcow2() {}

    /** @param size at most 512 MiB */
    public static Path write(Path image, long size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * CLUSTER);
        bytes.putInt(0, 0x514649fb)
                .putInt(4, 3)
                .putInt(20, 16)
                .putLong(24, size)
                .putInt(36, 1)
                .putLong(40, 3 * CLUSTER)
                .putLong(48, CLUSTER)
                .putInt(56, 1)
                .putInt(96, 4)
                .putInt(100, 104);
        bytes.putLong(CLUSTER, 2 * CLUSTER);
        for (int cluster = 0; cluster < 4; cluster++) {
            bytes.putShort(2 * CLUSTER + 2 * cluster, (short) 1);
        }
        return Files.write(image, bytes.array());
    }
}
