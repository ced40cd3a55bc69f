package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the kernel has counted of a network device of the host, as the host sees it.
 *
 * @param received what came from it
 * @param sent what went to it
 */
public record HostLink(Count received, Count sent) {
    private static final Path DEVICES = Path.of("/sys/class/net");

    /** One way. */
    public record Count(long bytes, long packets, long errors, long dropped) {}

    /** Reads the counters of that device; empty when there is none of that name, or somebody took it away just now. */
    public static Optional<HostLink> of(String device) {
        Path counters = DEVICES.resolve(device).resolve("statistics");
        if (device.isEmpty() || device.startsWith(".") || device.indexOf('/') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HostLink(count(counters, "rx"), count(counters, "tx")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Count count(Path counters, String way) throws IOException {
        return new Count(
                number(counters, way + "_bytes"),
                number(counters, way + "_packets"),
                number(counters, way + "_errors"),
                number(counters, way + "_dropped"));
    }

    private static long number(Path counters, String name) throws IOException {
        return Long.parseLong(Files.readString(counters.resolve(name)).trim());
    }
}
