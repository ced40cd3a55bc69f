package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a TPM ({@code <backend type=…>} of {@code <tpm>}). */
public sealed interface TpmBackend {
    /**
     * {@code type='passthrough'}: the host's own.
     *
     * @param path of its device
     */
    record HostTpm(String path) implements TpmBackend {
        /** The device when none is said. */
        public static final String DEFAULT = "/dev/tpm0";
    }

    /**
     * {@code type='emulator'}: a process that is started with the guest. Nothing of it is on QEMU's command line.
     *
     * @param version {@code 1.2} or {@code 2.0}, or null
     * @param details all else, as it was read
     * @param persistent whether its state outlives the definition, or null
     * @param debug how much it tells, or null
     */
    record Emulator(
            @Nullable String version,
            @Nullable Boolean persistent,
            @Nullable Integer debug,
            List<KeptElement> details) implements TpmBackend {
        public Emulator {
            details = List.copyOf(details);
        }
    }

    /**
     * {@code type='external'}: a process that somebody else runs.
     *
     * @param path of its UNIX socket
     */
    record External(String path) implements TpmBackend {}
}
