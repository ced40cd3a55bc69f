package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The end of a log, bounded however long it has become.
 *
 * @param log the file
 * @param from where this start began in it, in bytes: what is before belongs to earlier ones
 */
record LogTail(Path log, long from) {
    private static final int MAX_BYTES = 8192;

    /** A tail that begins where the file ends now. */
    static LogTail ofNow(Path log) throws IOException {
        return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** The text, with control characters made harmless; empty when there is none. */
    String read() {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            long start = Math.max(from, channel.size() - MAX_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - start));
            channel.read(bytes, start);
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?").strip();
        } catch (IOException e) {
            return "";
        }
    }
}
