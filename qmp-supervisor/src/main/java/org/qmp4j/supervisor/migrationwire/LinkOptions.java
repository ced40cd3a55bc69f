package org.qmp4j.supervisor.migrationwire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How two supervisors are connected.
 *
 * @param certificates the directory of our certificate and of those who are believed, as QEMU's {@code tls-creds-x509} has it; empty
 *     for a connection in the clear
 * @param peer for who connects: the name that the other's certificate must have; empty for that of the address
 * @param plain whether a connection in the clear may leave this host
 * @param silence after how long without a word the other is given up; each asks the other several times as often
 */
public record LinkOptions(Optional<Path> certificates, String peer, boolean plain, Duration silence) {
    /** In the clear, on this host alone; given up after half a minute of silence. */
    public static final LinkOptions STANDARD = new LinkOptions(Optional.empty(), "", false, Duration.ofSeconds(30));

    public LinkOptions {
        if (silence.toMillis() < 1) {
            throw new IllegalArgumentException("the silence must be positive: " + silence);
        }
    }

    /** These, by TLS. */
    public LinkOptions withTls(Path directory, String name) {
        return new LinkOptions(Optional.of(directory), name, plain, silence);
    }

    /** These, also in the clear where others can hear it. */
    public LinkOptions inTheClear() {
        return new LinkOptions(certificates, peer, true, silence);
    }

    /** These with another patience. */
    public LinkOptions withSilence(Duration value) {
        return new LinkOptions(certificates, peer, plain, value);
    }
}
