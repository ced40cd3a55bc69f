package org.qmp4j.supervisor.saveimage.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.SaveImageException;

/**
 * The texts of a saved guest: each ends with a zero byte, and more zeros follow, so that there is room for edited ones.
 *
 * @param xml the definition of the guest
 * @param cookie what else its reader has to know, also XML; null when there is none
 */
public record SaveText(String xml, @Nullable String cookie) {
    /** How much room a new file leaves for longer texts, in bytes. */
    public static final int ROOM = 65536;

    /**
     * Reads what follows the header.
     *
     * @param data all bytes between header and stream
     * @throws SaveImageException for texts without end, or not in UTF-8; says where
     */
    public static SaveText read(String image, SaveHeader header, byte[] data) {
        if (data.length < header.dataLength()) {
            throw new SaveImageException(
                    image,
                    SaveHeader.SIZE + (long) data.length,
                    "it ends there, within its texts, which take " + header.dataLength() + " bytes",
                    null);
        }
        int cookie = header.cookieOffset();
        int end = cookie == 0 ? header.dataLength() : cookie;
        return new SaveText(
                text(image, data, 0, end), cookie == 0 ? null : text(image, data, cookie, header.dataLength()));
    }

    private static String text(String image, byte[] data, int from, int to) {
        int end = from;
        while (end < to && data[end] != 0) {
            end++;
        }
        if (end == to) {
            throw new SaveImageException(
                    image,
                    SaveHeader.SIZE + (long) from,
                    "the text that begins there has no zero byte at its end",
                    null);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(data, from, end - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SaveImageException(
                    image, SaveHeader.SIZE + (long) from, "the text that begins there is not in UTF-8", e);
        }
    }

    /** How many bytes a new file has for them. */
    public int newLength() {
        return needed() + ROOM;
    }

    /** How many bytes they need. */
    public int needed() {
        return bytes(xml).length + 1 + (cookie == null ? 0 : bytes(cookie).length + 1);
    }

    /** Where the cookie begins, in bytes after the header; 0 when there is none. */
    public int cookieOffset() {
        return cookie == null ? 0 : bytes(xml).length + 1;
    }

    /**
     * That many bytes, zeros at their end.
     *
     * @throws SaveImageException when they do not fit
     */
    public byte[] write(String image, int length) {
        if (needed() > length) {
            throw new SaveImageException(
                    image,
                    SaveHeader.SIZE,
                    "the texts would take " + needed() + " bytes, and there is room for " + length,
                    null);
        }
        ByteBuffer data = ByteBuffer.allocate(length).put(bytes(xml)).put((byte) 0);
        if (cookie != null) {
            data.put(bytes(cookie));
        }
        return data.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
