package org.qmp4j.supervisor.launch;

import java.util.Optional;
import org.qmp4j.supervisor.storage.SecretRef;

/** Whoever keeps the secrets that definitions refer to. */
@FunctionalInterface
public interface SecretSource {
    /** Nobody: no secret is known. */
    SecretSource NONE = secret -> Optional.empty();

    /** The value of a secret; empty when it is not known. */
    Optional<byte[]> value(SecretRef secret);
}
