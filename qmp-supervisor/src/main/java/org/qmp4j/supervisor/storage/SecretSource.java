package org.qmp4j.supervisor.storage;

import java.util.Optional;

/**
 * Whoever keeps the secrets that definitions refer to: passphrases of images, passwords and keys for hosts that serve disks. Asked at
 * each start, and when a disk is plugged in; may block for as long as a start may. What it throws fails the start.
 */
@FunctionalInterface
public interface SecretSource {
    /** Nobody: no secret is known. */
    SecretSource NONE = secret -> Optional.empty();

    /** The value of a secret, its very bytes; empty when it is not known. The array is the caller's. */
    Optional<byte[]> value(SecretRef secret);
}
