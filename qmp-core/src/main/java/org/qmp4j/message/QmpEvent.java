package org.qmp4j.message;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous message of QEMU. Its data is kept as received and decoded when first asked for, so that an event
 * that nobody looks into costs next to nothing. Names and members that this library has never heard of pass through.
 */
public final class QmpEvent implements QmpNotice {
    private final long sequence;
    private final String name;
    private final long seconds;
    private final long micros;
    private final byte[] wire;
    private volatile @Nullable JsonNode data;

    /**
     * @param seconds since the epoch, or -1 where QEMU could not tell
     * @param wire the event's line as received, known to be one well-formed JSON object; not copied
     */
    public QmpEvent(long sequence, String name, long seconds, long micros, byte[] wire) {
        this.sequence = sequence;
        this.name = name;
        this.seconds = seconds;
        this.micros = micros;
        this.wire = wire;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    /** QAPI event name, such as {@code STOP}. */
    public String name() {
        return name;
    }

    /** The host's clock in QEMU when it happened; empty where QEMU could not read it (it then sends -1). */
    public Optional<Instant> timestamp() {
        return seconds < 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds, micros * 1000));
    }

    /** The event's data; a missing node where it has none. Treat as read-only. */
    public JsonNode data() {
        JsonNode known = data;
        if (known == null) {
            known = decode();
            data = known;
        }
        return known;
    }

    /** Bytes that the event took on the wire. */
    public int size() {
        return wire.length;
    }

    private JsonNode decode() {
        try {
            try {
                return QmpJson.mapper().readTree(wire).path("data");
            } catch (NumberFormatException e) {
                // an exponent that no decimal can hold: infinite is as near as it gets
                return QmpJson.mapper()
                        .readerFor(JsonNode.class)
                        .without(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .<JsonNode>readValue(wire)
                        .path("data");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an event's bytes were checked on arrival, and are not JSON now", e);
        }
    }

    /** The event's line as received, for people. */
    @Override
    public String toString() {
        return "#" + sequence + " " + new String(wire, StandardCharsets.UTF_8);
    }
}
