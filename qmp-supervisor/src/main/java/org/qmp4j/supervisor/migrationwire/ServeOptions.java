package org.qmp4j.supervisor.migrationwire;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.qmp4j.supervisor.livemigration.Ports;

/**
 * How guests are received from others.
 *
 * @param link how they connect; a guest that comes over TCP with TLS has its state and its disks encrypted by the same certificates
 * @param emulators the binaries that may be started for them, absolute
 * @param reachedBy name or address by which sources reach this host; empty for the address that each has connected to
 * @param ports where the state and the disks of guests are received that come over TCP: one each
 */
public record ServeOptions(LinkOptions link, Set<Path> emulators, Optional<String> reachedBy, Ports ports) {
    public ServeOptions {
        emulators = Set.copyOf(emulators);
    }

    /** Of guests that run in one of these binaries, from this host alone. */
    public static ServeOptions of(Set<Path> emulators) {
        return new ServeOptions(LinkOptions.STANDARD, emulators, Optional.empty(), Ports.ANY);
    }

    /** These with other connections. */
    public ServeOptions with(LinkOptions value) {
        return new ServeOptions(value, emulators, reachedBy, ports);
    }

    /** These, where sources reach this host otherwise. */
    public ServeOptions reachedBy(String host) {
        return new ServeOptions(link, emulators, Optional.of(host), ports);
    }

    /** These, receiving on some ports alone. */
    public ServeOptions with(Ports value) {
        return new ServeOptions(link, emulators, reachedBy, value);
    }
}
