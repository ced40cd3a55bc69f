package org.qmp4j.supervisor.saveimage.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.qmp4j.supervisor.error.SaveImageException;

/**
 * The first 92 bytes of a saved guest. After them come {@code dataLength} bytes of text ({@link SaveText}), then the stream of
 * QEMU. Of the fourteen numbers at its end nobody knows a meaning: they are not looked at.
 *
 * @param complete whether all of the state is there; false while it is written
 * @param order the byte order of the host that wrote it
 * @param version 1 or 2
 * @param dataLength bytes between the header and the stream
 * @param wasRunning whether the guest ran when it was saved
 * @param compression how the stream is packed
 * @param cookieOffset where the second text begins, in bytes after the header; 0 when there is none
 */
public record SaveHeader(
        boolean complete,
        ByteOrder order,
        int version,
        int dataLength,
        boolean wasRunning,
        Compression compression,
        int cookieOffset) {
    /** Bytes of a header. */
    public static final int SIZE = 92;

    /** Bytes of a header that have a meaning. */
    public static final int MEANT = 36;

    /** The most that the texts may take, in bytes: far above any real definition. */
    public static final int MOST_DATA = 16 << 20;

    /** What is written here. */
    public static final int VERSION = 2;

    private static final byte[] COMPLETE = "LibvirtQemudSave".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PARTIAL = "LibvirtQemudPart".getBytes(StandardCharsets.US_ASCII);
    private static final int AT_VERSION = 16;
    private static final int AT_LENGTH = 20;
    private static final int AT_COMPRESSION = 28;
    private static final int AT_COOKIE = 32;

    /** Where the stream of QEMU begins, in bytes from the beginning of the file. */
    public long streamOffset() {
        return SIZE + (long) dataLength;
    }

    /** The same when all of the state is there, or not. */
    public SaveHeader completed(boolean all) {
        return new SaveHeader(all, order, version, dataLength, wasRunning, compression, cookieOffset);
    }

    /** The same for other texts and another state of the guest. */
    public SaveHeader with(boolean running, int cookieAt) {
        return new SaveHeader(complete, order, version, dataLength, running, compression, cookieAt);
    }

    /**
     * Reads the first bytes of a file.
     *
     * @param image what it is called in complaints
     * @throws SaveImageException for anything that is no such header; says where
     */
    public static SaveHeader read(String image, byte[] file) {
        if (file.length < SIZE) {
            throw new SaveImageException(
                    image, file.length, "it ends there, but the header alone has " + SIZE + " bytes", null);
        }
        byte[] magic = Arrays.copyOf(file, COMPLETE.length);
        boolean complete = Arrays.equals(magic, COMPLETE);
        if (!complete && !Arrays.equals(magic, PARTIAL)) {
            throw new SaveImageException(image, 0, "it does not begin as a saved guest does", null);
        }
        ByteBuffer numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (number(numbers, AT_VERSION) > VERSION) {
            numbers.order(ByteOrder.BIG_ENDIAN);
        }
        long version = number(numbers, AT_VERSION);
        if (version < 1 || version > VERSION) {
            numbers.order(ByteOrder.LITTLE_ENDIAN);
            throw new SaveImageException(
                    image,
                    AT_VERSION,
                    "its version is " + number(numbers, AT_VERSION) + ", and only 1 and 2 are known",
                    null);
        }
        long length = number(numbers, AT_LENGTH);
        if (length == 0 || length > MOST_DATA) {
            throw new SaveImageException(
                    image, AT_LENGTH, "its texts take " + length + " bytes; 1 to " + MOST_DATA + " are possible", null);
        }
        return new SaveHeader(
                complete,
                numbers.order(),
                (int) version,
                (int) length,
                number(numbers, AT_LENGTH + 4) != 0,
                compression(image, version, number(numbers, AT_COMPRESSION)),
                cookie(image, number(numbers, AT_COOKIE), length));
    }

    /** Nothing is ever packed in version 1. */
    private static Compression compression(String image, long version, long number) {
        return version < VERSION
                ? Compression.RAW
                : Compression.of(number)
                        .orElseThrow(() -> new SaveImageException(
                                image, AT_COMPRESSION, "no way of packing has the number " + number, null));
    }

    private static int cookie(String image, long offset, long length) {
        if (offset >= length) {
            throw new SaveImageException(
                    image,
                    AT_COOKIE,
                    "its second text is said to begin " + offset + " bytes after the header, and the texts have only "
                            + length,
                    null);
        }
        return (int) offset;
    }

    private static long number(ByteBuffer numbers, int at) {
        return Integer.toUnsignedLong(numbers.getInt(at));
    }

    /** The bytes that have a meaning, {@value #MEANT} of them; zeros follow in a new file, and what was there in an old one. */
    public byte[] meant() {
        return ByteBuffer.allocate(MEANT)
                .order(order)
                .put(complete ? COMPLETE : PARTIAL)
                .putInt(version)
                .putInt(dataLength)
                .putInt(wasRunning ? 1 : 0)
                .putInt(compression.number())
                .putInt(cookieOffset)
                .array();
    }
}
