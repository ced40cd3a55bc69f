package org.qmp4j.supervisor.stats;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a guest has said of its memory, by the driver of its balloon, when it was last asked
 * ({@link org.qmp4j.supervisor.vm.Measuring#guestMemory}).
 *
 * @param at when that was, by the clock of the host
 * @param numbers by QEMU's names without {@code stat-}, such as {@code free-memory} in bytes; what the guest leaves open is
 *     left out
 */
public record GuestMemory(Instant at, Map<String, Long> numbers) {
    private static final String PREFIX = "stat-";

    public GuestMemory {
        numbers = Map.copyOf(numbers);
    }

    /** Empty where the guest has never answered. */
    static GuestMemory of(JsonNode said) {
        Map<String, Long> numbers = new HashMap<>();
        said.path("stats").properties().forEach(one -> {
            BigInteger number = one.getValue().bigIntegerValue();
            // all bits set, or what is no count: not known
            if (one.getKey().startsWith(PREFIX) && number.signum() >= 0 && number.bitLength() < Long.SIZE) {
                numbers.put(one.getKey().substring(PREFIX.length()), number.longValue());
            }
        });
        return new GuestMemory(Instant.ofEpochSecond(said.path("last-update").asLong()), numbers);
    }

    /** One of the numbers. */
    public OptionalLong number(String name) {
        Long number = numbers.get(name);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
