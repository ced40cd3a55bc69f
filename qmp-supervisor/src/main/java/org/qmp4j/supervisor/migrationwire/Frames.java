package org.qmp4j.supervisor.migrationwire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.qmp4j.message.QmpJson;

/** JSON objects on a stream of bytes: each after its length in four bytes, big-endian. */
final class Frames {
    /** Enough for the largest definition and cookie that are read. */
    static final int LONGEST = 8 << 20;

    private Frames() {}

    /**
     * The next one; null at the end of the stream.
     *
     * @throws IOException when it is too long, is cut off, or is no JSON object
     */
    static @Nullable ObjectNode read(InputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        DataInputStream data = new DataInputStream(in);
        int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        if (length < 2 || length > LONGEST) {
            throw new IOException("a message of " + Integer.toUnsignedString(length) + " bytes, where 2 to " + LONGEST
                    + " are allowed: this is no connection for migrations of this library");
        }
        // not made as long as somebody says, but as what has come
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a message ends after " + bytes.length + " of " + length + " bytes");
        }
        try {
            JsonNode read = QmpJson.mapper().readTree(bytes);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IOException("a message is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IOException("a message is no JSON object");
    }

    /** @throws IOException also when it is too long to be read */
    static void write(OutputStream out, ObjectNode message) throws IOException {
        byte[] bytes = QmpJson.write(message).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new IOException("a message of " + bytes.length + " bytes, where " + LONGEST + " are allowed");
        }
        out.write(ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array());
        out.flush();
    }
}
