package org.qmp4j.supervisor.saveimage;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.qmp4j.supervisor.cookie.SaveFacts.StreamMark;

/** Counts the bytes of a stream, and their checksum. One thread counts; any may look at the number. */
final class Counted {
    private final CRC32C checksum = new CRC32C();
    private final AtomicLong bytes = new AtomicLong();

    /** Counts what remains in there, which remains there. */
    void add(ByteBuffer part) {
        bytes.addAndGet(part.remaining());
        checksum.update(part.duplicate());
    }

    long bytes() {
        return bytes.get();
    }

    StreamMark mark() {
        return new StreamMark(bytes.get(), checksum.getValue());
    }
}
