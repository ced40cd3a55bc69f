package org.qmp4j.supervisor.launch;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.qmp4j.supervisor.domain.MacAddress;

/**
 * MAC addresses for cards whose definition names none: made from the domain's uuid and the card's number, so that a guest
 * keeps its card over starts. In QEMU's range, 52:54:00.
 */
final class StableMacs implements Supplier<MacAddress> {
    private final UUID domain;
    private int next;

    StableMacs(UUID domain) {
        this.domain = domain;
    }

    @Override
    public MacAddress get() {
        byte[] seed = (domain + "/" + next++).getBytes(StandardCharsets.US_ASCII);
        long bits = UUID.nameUUIDFromBytes(seed).getLeastSignificantBits();
        return new MacAddress(
                String.format("52:54:00:%02x:%02x:%02x", bits >>> 16 & 0xff, bits >>> 8 & 0xff, bits & 0xff));
    }
}
