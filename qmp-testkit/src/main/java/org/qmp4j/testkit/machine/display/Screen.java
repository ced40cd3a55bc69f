package org.qmp4j.testkit.machine.display;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A picture of 640 by 480 to be dumped: blue, with a lighter frame. */
final class Screen {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final int FRAME = 16;
    private static final int RGB = 3;

    private Screen() {}

    /** Binary PPM, as {@code screendump} writes it by default. */
    static byte[] ppm() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("P6\n" + WIDTH + " " + HEIGHT + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        for (int y = 0; y < HEIGHT; y++) {
            out.writeBytes(row(y));
        }
        return out.toByteArray();
    }

    /** PNG, 8 bits for each of three colours. */
    static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(WIDTH);
        fields.writeInt(HEIGHT);
        fields.write(new byte[] {8, 2, 0, 0, 0}); // depth, RGB, deflate, plain filters, not interlaced
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", pixels());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] pixels() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            for (int y = 0; y < HEIGHT; y++) {
                deflater.write(0);
                deflater.write(row(y));
            }
        }
        return deflated.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] row(int y) {
        byte[] row = new byte[WIDTH * RGB];
        for (int x = 0; x < WIDTH; x++) {
            boolean frame = Math.min(Math.min(x, y), Math.min(WIDTH - 1 - x, HEIGHT - 1 - y)) < FRAME;
            row[x * RGB] = (byte) (frame ? 0x70 : 0x10);
            row[x * RGB + 1] = (byte) (frame ? 0x90 : 0x20);
            row[x * RGB + 2] = (byte) 0xa0;
        }
        return row;
    }
}
