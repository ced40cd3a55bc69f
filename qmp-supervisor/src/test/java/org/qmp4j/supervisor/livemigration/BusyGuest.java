package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A boot sector that counts in 128 pages of its memory as fast as it goes, and compares each with what it must be before. It writes a
 * dot on the serial port each 1024 rounds, and for ever an X once a page was not as it left it.
 */
public final class BusyGuest {
    private static final String CODE = "fa 31c0 8ed8 8ed0 bc007c" // cli, segments and stack
            + " bb0010" // the first page
            + " 8ec3 26c70600000000 81c30001 81fb0090 72ed" // all are 0
            + " 31c9" // round 0
            + " bb0010" // main:
            + " 8ec3 26390e0000 751e 26ff060000 81c30001 81fb0090 72e8" // page: compares, counts
            + " 41 f7c1ff03 75de" // the next round
            + " baf803 b02e ee ebd6" // a dot
            + " baf803 b058 ee ebf8"; // bad: X

    private BusyGuest() {}

    /** In the place of what is on a disk. */
    public static void write(Path disk) throws IOException {
        byte[] image = new byte[1 << 20];
        byte[] code = HexFormat.of().parseHex(CODE.replace(" ", ""));
        System.arraycopy(code, 0, image, 0, code.length);
        image[510] = 0x55;
        image[511] = (byte) 0xaa;
        Files.write(disk, image);
    }

    /** It goes on, and finds its memory as it must be. */
    public static void assertCounts(Path serial) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(serial))) {
            ByteBuffer heard = ByteBuffer.allocate(30);
            while (heard.hasRemaining() && channel.read(heard) >= 0) {
                // until it said enough
            }
            assertEquals(".".repeat(30), new String(heard.array(), StandardCharsets.US_ASCII));
        }
    }
}
