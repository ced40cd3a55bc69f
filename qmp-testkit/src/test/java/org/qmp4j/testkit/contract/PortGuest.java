package org.qmp4j.testkit.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A boot sector that writes to ports and stops: what a guest does to its devices, without an operating system. */
final class PortGuest {

    private static final int SECTOR = 512;
    private static final int IMAGE = 1 << 20;
    private static final int BYTE_DIGITS = 2;

    private PortGuest() {}

    /** @param writes PORT=VALUE, in hexadecimal; a value of two digits is a byte, one of four a word */
    static void write(Path image, String writes) throws IOException {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        for (String write : writes.split(" +", -1)) {
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
        byte[] disk = Arrays.copyOf(code.toByteArray(), IMAGE);
        disk[SECTOR - 2] = 0x55;
        disk[SECTOR - 1] = (byte) 0xaa;
        Files.write(image, disk);
    }
}
