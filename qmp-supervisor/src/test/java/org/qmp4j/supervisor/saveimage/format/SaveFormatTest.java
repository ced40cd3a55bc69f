package org.qmp4j.supervisor.saveimage.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.SaveImageException;

/** libvirt's file format: written as it is, read in both byte orders, and refused with the place where it is none. */
class SaveFormatTest {
    private static final SaveText TEXT = new SaveText("<domain>ü</domain>\n", "<cookie/>\n");

    private static SaveHeader header(boolean complete, ByteOrder order) {
        return new SaveHeader(complete, order, 2, TEXT.newLength(), true, Compression.ZSTD, TEXT.cookieOffset());
    }

    private static byte[] file(SaveHeader header) {
        byte[] head = Arrays.copyOf(header.meant(), SaveHeader.SIZE);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head);
        file.writeBytes(TEXT.write("i", header.dataLength()));
        return file.toByteArray();
    }

    private static SaveText text(byte[] file) {
        SaveHeader header = SaveHeader.read("i", file);
        return SaveText.read("i", header, Arrays.copyOfRange(file, SaveHeader.SIZE, file.length));
    }

    private static byte[] with(byte[] file, int at, int value) {
        return ByteBuffer.wrap(file.clone())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(at, value)
                .array();
    }

    private static long refused(byte[] file) {
        SaveImageException refusal = assertThrows(SaveImageException.class, () -> text(file));
        assertTrue(
                refusal.getMessage().startsWith("save image i, byte " + refusal.offset() + ": "), refusal.toString());
        return refusal.offset();
    }

    @Test
    void aHeaderIsWrittenAsLibvirtWritesIt() {
        // 20 00 01 00: the texts take 32 bytes and 64 KiB of room; 15: the cookie follows a definition of 20 bytes and
        // its zero
        assertEquals(
                "4c6962766972745165" + "6d756453617665" + "02000000" + "20000100" + "01000000" + "05000000"
                        + "15000000",
                HexFormat.of().formatHex(header(true, ByteOrder.LITTLE_ENDIAN).meant()));
        assertEquals(
                "LibvirtQemudPart",
                new String(header(false, ByteOrder.LITTLE_ENDIAN).meant(), 0, 16, StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsWrittenIsReadInBothByteOrders() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (boolean complete : new boolean[] {true, false}) {
                byte[] file = file(header(complete, order));
                assertEquals(header(complete, order), SaveHeader.read("i", file));
                assertEquals(TEXT, text(file));
                assertArrayEquals(
                        Arrays.copyOf(file, SaveHeader.MEANT),
                        SaveHeader.read("i", file).meant());
            }
        }
        assertEquals(
                SaveHeader.SIZE + TEXT.newLength(),
                header(true, ByteOrder.LITTLE_ENDIAN).streamOffset());
    }

    @Test
    void withoutACookieTheDefinitionIsAll() {
        byte[] file = with(file(header(true, ByteOrder.LITTLE_ENDIAN)), 32, 0);
        assertNull(text(file).cookie());
        assertEquals(TEXT.xml(), text(file).xml());
        assertEquals(0, new SaveText("<domain/>", null).cookieOffset());
        assertEquals(10 + SaveText.ROOM, new SaveText("<domain/>", null).newLength());
    }

    @Test
    void nothingIsPackedInTheFirstVersion() {
        byte[] file = with(file(header(true, ByteOrder.LITTLE_ENDIAN)), 16, 1);
        assertEquals(Compression.RAW, SaveHeader.read("i", file).compression());
    }

    @Test
    void forgedHeadersAreRefusedWithThePlace() {
        byte[] file = file(header(true, ByteOrder.LITTLE_ENDIAN));
        assertEquals(50, refused(Arrays.copyOf(file, 50)), "cut off in the header");
        assertEquals(0, refused(with(file, 4, 7)), "magic");
        assertEquals(16, refused(with(file, 16, 3)), "version");
        assertEquals(16, refused(with(file, 16, 0)), "version");
        assertEquals(20, refused(with(file, 20, 0)), "no texts");
        assertEquals(20, refused(with(file, 20, -1)), "4 GiB of texts");
        assertEquals(20, refused(with(file, 20, SaveHeader.MOST_DATA + 1)), "too long texts");
        assertEquals(28, refused(with(file, 28, 7)), "packing");
        assertEquals(32, refused(with(file, 32, TEXT.newLength())), "cookie after the texts");
        assertEquals(32, refused(with(file, 32, -1)), "cookie far after the texts");
        assertEquals(SaveHeader.SIZE, refused(with(file, 32, 3)), "the first text has no end before the second");
        assertEquals(file.length - 1, refused(Arrays.copyOf(file, file.length - 1)), "cut off in the texts");
    }

    @Test
    void textsWithoutAnEndOrInAnotherEncodingAreRefused() {
        SaveText text = new SaveText("<d/>", "<c/>");
        SaveHeader header = new SaveHeader(
                true, ByteOrder.LITTLE_ENDIAN, 2, text.needed(), false, Compression.RAW, text.cookieOffset());
        byte[] data = text.write("i", text.needed());
        assertEquals(text, SaveText.read("i", header, data));
        data[data.length - 1] = 'x';
        SaveImageException endless = assertThrows(SaveImageException.class, () -> SaveText.read("i", header, data));
        assertEquals(SaveHeader.SIZE + 5, endless.offset());
        data[data.length - 1] = 0;
        data[1] = (byte) 0xff;
        SaveImageException latin = assertThrows(SaveImageException.class, () -> SaveText.read("i", header, data));
        assertEquals(SaveHeader.SIZE, latin.offset());
    }

    @Test
    void textsMayGrowIntoTheRoomThatIsThereAndNotOneByteMore() {
        int room = TEXT.newLength();
        String longest = "x".repeat(room - TEXT.cookie().length() - 2);
        SaveText full = new SaveText(longest, TEXT.cookie());
        assertEquals(room, full.write("i", room).length);
        SaveText over = new SaveText(longest + "x", TEXT.cookie());
        SaveImageException refusal = assertThrows(SaveImageException.class, () -> over.write("i", room));
        assertTrue(refusal.problem().contains((room + 1) + " bytes"), refusal.problem());
    }

    @Test
    void waysOfPackingHaveTheNumbersOfLibvirt() {
        String[] ids = {"raw", "gzip", "bzip2", "xz", "lzop", "zstd", "sparse"};
        for (int i = 0; i < ids.length; i++) {
            assertEquals(i, Compression.of(ids[i]).orElseThrow().number());
            assertEquals(ids[i], Compression.of(i).orElseThrow().id());
        }
        assertFalse(Compression.of(7).isPresent());
        assertFalse(Compression.of(-1).isPresent());
        assertFalse(Compression.of("zip").isPresent());
    }

    /** {@code -Dfuzz.rounds=…} goes on for longer. */
    @Test
    void anyBytesGiveAValueOrARefusalWithAPlaceWithinTheFile() {
        Random random = new Random(91);
        byte[] valid = file(header(true, ByteOrder.LITTLE_ENDIAN));
        for (int round = 0; round < Integer.getInteger("fuzz.rounds", 3_000); round++) {
            byte[] bytes = Arrays.copyOf(valid, random.nextInt(10) == 0 ? random.nextInt(valid.length) : valid.length);
            for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
                int where = random.nextBoolean() ? 16 + random.nextInt(24) : random.nextInt(140);
                bytes[Math.min(where, bytes.length - 1)] = (byte) (random.nextBoolean() ? random.nextInt() : 0);
            }
            try {
                assertNotNull(text(bytes).xml());
            } catch (SaveImageException e) {
                assertTrue(e.offset() >= 0 && e.offset() <= bytes.length, e.toString());
            }
        }
    }
}
