package org.qmp4j.testkit.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/** A boot sector that writes to ports and stops: what a guest does to its devices, without an operating system. */
final class PortGuest {

    private static final int SECTOR = 512;
    private static final int IMAGE = 1 << 20;
    private static final int BYTE_DIGITS = 2;

    private PortGuest() {}

    /**
     * Makes a disk that boots it; all but its first sector is a hole.
     *
     * @param writes PORT=VALUE, in hexadecimal; a value of two digits is a byte, one of four a word; {@code disk} fills a
     *     part of the hole
     */
    static void write(Path image, String writes) throws IOException {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        for (String write : writes.split(" +", -1)) {
            if (write.equals("disk")) {
                // BIOS: write one sector, the first one of the second head, of the first disk
                code.writeBytes(new byte[] {(byte) 0xb8, 1, 3, (byte) 0xbb, 0, 0x7c, (byte) 0xb9, 1, 0});
                code.writeBytes(new byte[] {(byte) 0xba, (byte) 0x80, 1, (byte) 0xcd, 0x13});
                continue;
            }
            String[] sides = write.split("=", 2);
            int port = Integer.parseInt(sides[0], 16);
            int value = Integer.parseInt(sides[1], 16);
            // mov dx, port; mov ax, value; out dx, al or ax
            code.writeBytes(new byte[] {(byte) 0xba, (byte) port, (byte) (port >> 8)});
            code.writeBytes(new byte[] {(byte) 0xb8, (byte) value, (byte) (value >> 8)});
            code.write(sides[1].length() == BYTE_DIGITS ? 0xee : 0xef);
        }
        // cli; hlt; back to the hlt
        code.writeBytes(new byte[] {(byte) 0xfa, (byte) 0xf4, (byte) 0xeb, (byte) 0xfd});
        byte[] sector = Arrays.copyOf(code.toByteArray(), SECTOR);
        sector[SECTOR - 2] = 0x55;
        sector[SECTOR - 1] = (byte) 0xaa;
        try (RandomAccessFile disk = new RandomAccessFile(image.toFile(), "rw")) {
            disk.write(sector);
            disk.setLength(IMAGE);
        }
    }
}
